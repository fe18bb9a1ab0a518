"""The filter of the mission list: what readers choose by, and the orders they can choose."""

from datetime import timedelta

import django_filters
from django.db.models import Count, F, Q, QuerySet
from django.utils.functional import cached_property
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from missions.models import (
    Country,
    LaunchSite,
    LaunchVehicle,
    Leg,
    Mission,
    Outcome,
    Program,
    SpacecraftType,
    Station,
)
from missions.typography import place_in_alphabet

FIRST_DECADE, LAST_DECADE = 1960, 2030

#: Lengths in days: at least the first, less than the second.
DURATIONS = {
    "hours": (_("less than a day"), 0, 1),
    "days": (_("1 to 10 days"), 1, 10),
    "weeks": (_("10 to 30 days"), 10, 30),
    "months": (_("30 to 150 days"), 30, 150),
    "half-year": (_("150 days and more"), 150, None),
}
ORDERS = {
    "launch": (_("launch, earliest first"), [F("launched_at").asc(nulls_last=True), "key"]),
    "-launch": (_("launch, latest first"), [F("launched_at").desc(nulls_last=True), "key"]),
    "-duration": (_("longest first"), [F("length").desc(nulls_last=True), "key"]),
    "duration": (_("shortest first"), [F("length").asc(nulls_last=True), "key"]),
    "-crew": (_("largest crew first"), ["-crew_size", "key"]),
    "name": (pgettext_lazy("order", "name"), []),
}
BY_LAUNCH = ("", "launch", "-launch")


class _Records(django_filters.ModelChoiceFilter):
    """A choice among published records, told by their keys: the same address works in every language."""

    def __init__(self, model, label, field_name):
        super().__init__(
            field_name=field_name, label=label, to_field_name="key", empty_label=_("any"), distinct=True,
            queryset=lambda request: model.objects.published(),
        )  # fmt: skip


class MissionFilter(django_filters.FilterSet):
    """What the list of missions can be narrowed by. What is not among the choices is passed over."""

    program = _Records(Program, _("Program"), "program")
    station = _Records(Station, _("Station"), "dockings__station")
    country = _Records(Country, _("Country"), "country")
    spacecraft = _Records(SpacecraftType, pgettext_lazy("singular", "Spacecraft"), "spacecraft_type")
    rocket = _Records(LaunchVehicle, _("Rocket"), "launch_vehicle")
    site = _Records(LaunchSite, _("Launch site"), "launch_pad__site")
    decade = django_filters.ChoiceFilter(
        label=_("Decade"),
        empty_label=_("any"),
        choices=[(str(year), f"{year}–{year + 9}") for year in range(FIRST_DECADE, LAST_DECADE, 10)],
        method="in_decade",
    )
    year = django_filters.NumberFilter(label=_("Year"), min_value=FIRST_DECADE, max_value=2999, method="in_year")
    duration = django_filters.ChoiceFilter(
        label=_("Duration"),
        empty_label=_("any"),
        choices=[(name, label) for name, (label, _least, _limit) in DURATIONS.items()],
        method="lasting",
    )
    crew = django_filters.ChoiceFilter(
        label=_("Crew at launch"),
        empty_label=_("any"),
        choices=[(str(n), str(n)) for n in range(9)],
        method="with_crew",
    )
    outcome = django_filters.ChoiceFilter(label=_("Outcome"), empty_label=_("any"), choices=Outcome.choices)
    sort = django_filters.ChoiceFilter(
        label=_("Order"),
        empty_label=None,
        choices=[(name, label) for name, (label, _order) in ORDERS.items()],
        method="ordered",
    )

    class Meta:
        model = Mission
        fields: list[str] = []

    @cached_property
    def form(self):
        form = super().form
        for field in form.fields.values():
            field.widget.attrs.pop("required", None)
            if hasattr(field, "queryset"):
                field.widget.choices = _in_alphabet(field)
        return form

    def chosen(self) -> dict[str, str]:
        """The valid choices as they stand in an address, in the order of the form; the usual order is none."""
        self.form.is_valid()
        kept = {name: self.data[name] for name in self.form.fields if self.form.cleaned_data.get(name)}
        return {name: value for name, value in kept.items() if (name, value) != ("sort", "launch")}

    def found(self) -> QuerySet:
        """The missions that answer all valid choices, in the chosen order."""
        self.form.is_valid()
        queryset = self.queryset
        for name, value in self.form.cleaned_data.items():
            queryset = self.filters[name].filter(queryset, value)
        return queryset if self.form.cleaned_data.get("sort") else queryset.order_by(*ORDERS["launch"][1])

    def in_decade(self, queryset, name, value):
        return queryset.filter(launched_at__year__range=(int(value), int(value) + 9))

    def in_year(self, queryset, name, value):
        return queryset.filter(launched_at__year=int(value))

    def lasting(self, queryset, name, value):
        _label, least, limit = DURATIONS[value]
        queryset = _with_length(queryset).filter(length__gte=timedelta(days=least))
        return queryset.filter(length__lt=timedelta(days=limit)) if limit else queryset

    def with_crew(self, queryset, name, value):
        return _with_crew_size(queryset).filter(crew_size=int(value))

    def ordered(self, queryset, name, value):
        if value == "name":
            return queryset.order_by(f"name_{get_language()}", "key")
        return _with_crew_size(_with_length(queryset)).order_by(*ORDERS[value][1])


def _with_length(queryset: QuerySet) -> QuerySet:
    return queryset.annotate(length=F("landed_at") - F("launched_at"))


def _with_crew_size(queryset: QuerySet) -> QuerySet:
    return queryset.annotate(crew_size=Count("crew", Q(crew__leg__in=(Leg.BOTH, Leg.UP)), distinct=True))


def _in_alphabet(field) -> list[tuple[str, str]]:
    """The choices of a field by their names, as the page's language sorts them."""
    names = sorted(
        ((record.key, str(record)) for record in field.queryset), key=lambda pair: place_in_alphabet(pair[1])
    )
    return [("", field.empty_label), *names]
