"""The pages on which articles are brought to the desk, and facts are decided."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from missions import access
from missions.admin.desk import listing, sheet
from missions.admin.desk.forms import DecisionForm, PasteForm
from missions.admin.desk.layout import layout_of
from missions.admin.desk.material import OLDEST_SECONDS, Material, of_uploads
from missions.admin.desk.saving import Outcome, save
from missions.admin.desk.sheet import Base, Sheet


def paste(model_admin, request):
    """Articles in; then the missions that they are about, and the desk of one of them."""
    if not access.is_editor(request.user):
        raise PermissionDenied
    if request.method != "POST":
        return _paste_page(model_admin, request, PasteForm() if _may_decide(request) else None)
    if not _may_decide(request):
        raise PermissionDenied
    if "material" in request.POST:
        return _with_material(model_admin, request)
    form = PasteForm(request.POST, request.FILES)
    if not form.is_valid():
        return _paste_page(model_admin, request, form)
    material, refused = of_uploads(form.cleaned_data["text"], form.cleaned_data["files"], form.cleaned_data["url"])
    missions, problems = material.read()
    problems = [*refused, *problems]
    if not missions:
        return _paste_page(model_admin, request, form, problems)
    if len(missions) == 1 and not problems:
        return _import_page(model_admin, request, material, missions, next(iter(missions)))
    return _found_page(model_admin, request, material, missions, problems)


def desk_of(model_admin, request, pk: int):
    """The desk of a mission on record: what was imported before is the material."""
    if not access.is_editor(request.user):
        raise PermissionDenied
    if request.method == "POST":
        if not _may_decide(request):
            raise PermissionDenied
        base = Base.from_signed(request.POST.get("base", ""), OLDEST_SECONDS)
        if base is None or base.pk != pk:
            messages.error(request, _("The page was too old or incomplete. Nothing was saved."))
            return redirect(request.path)
        outcome = save(model_admin, request, base, partial(_claims_or_404, pk))
        return _answer(model_admin, request, outcome, reverse("admin:missions_mission_desk_of", args=[pk]))
    found = _claims_or_404(pk)
    return _desk_page(model_admin, request, found, DecisionForm(found.rows) if _may_decide(request) else None)


def _claims_or_404(pk: int) -> Sheet:
    found = sheet.of_claims(pk) if pk < 2**63 else None
    if found is None:
        raise Http404
    return found


def _with_material(model_admin, request):
    """Texts that were read before come back: to choose another mission, or with decisions about one."""
    material = Material.from_signed(request.POST["material"])
    missions = material.read()[0] if material else {}
    key = request.POST.get("mission", "")
    if key not in missions:
        messages.error(request, _("The page was too old or incomplete. Nothing was saved."))
        return redirect(request.path)
    if "base" not in request.POST:
        return _import_page(model_admin, request, material, missions, key)
    base = Base.from_signed(request.POST["base"], OLDEST_SECONDS)
    if base is None:
        return _import_page(model_admin, request, material, missions, key)
    lay_out = partial(sheet.of_import, missions[key], material.url, _is_draft(request, missions[key]))
    outcome = save(model_admin, request, base, lay_out)
    del missions[key]
    if outcome.is_saved and missions:
        messages.success(request, _("%(name)s was saved.") % {"name": outcome.sheet.mission})
        return _found_page(model_admin, request, material, missions, [])
    address = reverse("admin:missions_mission_desk_of", args=[outcome.sheet.mission.pk])
    return _answer(model_admin, request, outcome, address, material, key)


def _answer(model_admin, request, outcome: Outcome, address: str, material=None, key: str = ""):
    if outcome.is_saved:
        messages.success(request, _("%(name)s was saved.") % {"name": outcome.sheet.mission})
        return redirect(address)
    context = {"conflicts": outcome.conflicts, "problems": outcome.form.non_field_errors()}
    return _desk_page(model_admin, request, outcome.sheet, outcome.form, material, key, **context)


def _import_page(model_admin, request, material: Material, missions, key: str):
    found = sheet.on_trial(missions[key], material.url, _is_draft(request, missions[key]))
    return _desk_page(model_admin, request, found, DecisionForm(found.rows), material, key)


def _is_draft(request, accounts) -> bool:
    """Whoever may not publish in the languages of the articles imports a draft."""
    return not access.may(request.user, *(access.publish(account.language) for account in accounts))


def _may_decide(request) -> bool:
    return access.may(request.user, access.EDIT_FACTS)


def _desk_page(model_admin, request, found: Sheet, form, material=None, key: str = "", **context):
    context |= {"sheet": found, "form": form, "layout": layout_of(found, form), "mission_key": key}
    context |= {"material": material.signed() if material else "", "original": None if found.is_new else found.mission}
    return page(model_admin, request, "desk", _("Desk: %(name)s") % {"name": found.mission}, **context)


def _found_page(model_admin, request, material: Material, missions, problems):
    context = {"material": material.signed(), "missions": missions, "problems": problems}
    return page(model_admin, request, "found", _("Missions found"), **context)


def _paste_page(model_admin, request, form: PasteForm | None, problems=()):
    context = {"form": form, "problems": problems, "missions": listing.matching(request.GET.get("q", ""))}
    return page(model_admin, request, "paste", _("Desk"), q=request.GET.get("q", ""), **context)


def page(model_admin, request, template: str, title: str, **context) -> TemplateResponse:
    """A page of the desk, between the admin's head and foot; without its side bar, for the table is wide."""
    request.current_app = model_admin.admin_site.name
    context = {**model_admin.admin_site.each_context(request), "opts": model_admin.opts, "title": title, **context}
    context["is_nav_sidebar_enabled"] = False
    return TemplateResponse(request, f"admin/desk/{template}.html", context)
