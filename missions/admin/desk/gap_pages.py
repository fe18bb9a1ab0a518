"""The reports of the desk: what articles lost, and what they do not know."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from missions import access
from missions.admin.desk import pages
from missions.admin.desk.gaps import Knowledge, asked, kinds
from missions.importing import labels
from missions.models import Claim, ClaimStatus, Mission

ON_A_PAGE = 100


def losses(model_admin, request):
    """Every value of the catalogue that a source has lost."""
    _check(request)
    lost = Claim.objects.filter(
        content_type=ContentType.objects.get_for_model(Mission), status=ClaimStatus.LOST
    ).select_related("source")
    counted = lost.order_by("fact").values_list("fact").annotate(count=Count("pk"))
    counts = [(fact, labels.label(fact), count) for fact, count in counted]
    wanted = request.GET.get("fact", "")
    if wanted in {fact for fact, _label, _count in counts}:
        lost = lost.filter(fact=wanted)
    else:
        wanted = ""
    found = Paginator(lost.order_by("object_id", "order", "pk"), ON_A_PAGE).get_page(request.GET.get("p"))
    missions = Mission.objects.in_bulk([claim.object_id for claim in found])
    rows = [(missions.get(claim.object_id), labels.label(claim.fact), claim) for claim in found]
    context = {"rows": rows, "page": found, "counts": counts, "fact": wanted}
    return pages.page(model_admin, request, "losses", _("Lost in the sources"), **context)


def gaps(model_admin, request):
    """For every fact how many missions' articles state it; for one fact and kind of knowledge, which."""
    _check(request)
    knowledge = Knowledge.of()
    known = kinds()
    table = [(fact, list(knowledge.counts(fact).items())) for fact in knowledge.stated_facts]
    context = {"table": table, "kinds": known, "count": len(knowledge.missions)}
    fact = next((fact for fact in knowledge.stated_facts if fact.name == request.GET.get("fact")), None)
    kind = request.GET.get("known", "")
    if fact and kind in dict(known):
        found = Mission.objects.filter(pk__in=knowledge.missions_of(fact, kind)).by_launch()
        page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("p"))
        context |= {"fact": fact, "kind": kind, "kind_label": dict(known)[kind], "page": page}
    return pages.page(model_admin, request, "gaps", _("What articles do not know"), **context)


def gaps_of(model_admin, request, pk: int):
    """Of one mission: the facts that articles of every, of one or of no language state."""
    _check(request)
    if pk >= 2**63:
        raise Http404
    mission = get_object_or_404(Mission, pk=pk)
    knowledge = Knowledge.of([pk])
    by_kind = [(label, [fact for fact in asked() if knowledge.kind(fact, pk) == kind]) for kind, label in kinds()]
    title = _("What articles do not know: %(name)s") % {"name": mission}
    return pages.page(model_admin, request, "gaps_of", title, original=mission, by_kind=by_kind)


def _check(request) -> None:
    if not access.is_editor(request.user):
        raise PermissionDenied
