"""Filters of lists. What an address asks for is looked up among the offered choices, so nonsense filters nothing."""

from django.conf import settings
from django.contrib import admin
from django.db.models import Max, Min, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.admin.layout import columns_of, label_of
from missions.models import Status


class ChosenFilter(admin.SimpleListFilter):
    """A filter that ignores what is not among its choices."""

    def value(self):
        value = super().value()
        return value if value in dict(self.lookup_choices) else None


class DecadeFilter(ChosenFilter):
    """The decade of the launch."""

    title = gettext_lazy("decade of launch")
    parameter_name = "decade"

    def lookups(self, request, model_admin):
        ends = model_admin.model._default_manager.aggregate(first=Min("launched_at"), last=Max("launched_at"))
        if ends["first"] is None:
            return []
        decades = range(ends["first"].year // 10 * 10, ends["last"].year + 1, 10)
        return [(str(decade), _("%(decade)ds") % {"decade": decade}) for decade in decades]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        decade = int(self.value())
        return queryset.filter(launched_at__year__gte=decade, launched_at__year__lte=decade + 9)


def status_filter(code: str, language: str) -> type[admin.SimpleListFilter]:
    """Drafts and published pages of one language."""

    class StatusFilter(ChosenFilter):
        title = LanguageTitle(gettext_lazy("status (%(language)s)"), language)
        parameter_name = f"status_{code}"

        def lookups(self, request, model_admin):
            return Status.choices

        def queryset(self, request, queryset):
            return queryset.filter(**{f"status_{code}": self.value()}) if self.value() else queryset

    return StatusFilter


def missing_filter(code: str, language: str, fields: tuple[str, ...]) -> type[admin.SimpleListFilter]:
    """What another language has, and this one lacks."""

    class MissingFilter(ChosenFilter):
        title = LanguageTitle(gettext_lazy("text missing in %(language)s"), language)
        parameter_name = f"missing_{code}"

        def lookups(self, request, model_admin):
            return [("any", _("any text")), *((field, capfirst(_label(model_admin.model, field))) for field in fields)]

        def queryset(self, request, queryset):
            if not self.value():
                return queryset
            wanted = fields if self.value() == "any" else (self.value(),)
            missing = Q()
            for field in wanted:
                missing |= lacks(queryset.model, field, code)
            return queryset.filter(missing)

    return MissingFilter


def lacks(model, field: str, code: str) -> Q:
    """A field that some other language fills and this one does not."""
    own = f"{field}_{code}"
    elsewhere = Q()
    for column in columns_of(model)[field]:
        if column != own:
            elsewhere |= Q(**{f"{column}__gt": ""})
    return elsewhere & (Q(**{f"{own}__isnull": True}) | Q(**{own: ""}))


def filters_per_language(fields: tuple[str, ...], *, has_status: bool) -> list[type[admin.SimpleListFilter]]:
    found = [status_filter(code, name) for code, name in settings.LANGUAGES] if has_status else []
    return found + [missing_filter(code, name, fields) for code, name in settings.LANGUAGES if fields]


def _label(model, field: str) -> str:
    return label_of(model, columns_of(model)[field][0])


class LanguageTitle:
    """A title that is put together in the language of the page it stands on."""

    def __init__(self, text, language: str):
        self.text, self.language = text, language

    def __str__(self) -> str:
        return str(self.text) % {"language": self.language}
