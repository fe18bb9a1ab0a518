"""Whatever a record holds: what is written can be read, and is the same afterwards."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.contrib.contenttypes.models import ContentType
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from missions.catalogue.layout import document
from missions.catalogue.loading import load
from missions.catalogue.records import stored
from missions.catalogue.schema import KINDS, kind_of
from missions.models import Alias, Claim, CrewMember, Docking, Mission, Person, Precision, Source
from missions.tests.catalogue_files import dumped

pytestmark = pytest.mark.django_db

ODD = 'Чайка "Möwe" \\ \'\'\' """ „–“\t\u0301 = [x]\n\n# no heading\n\\n  \u2028end '


@pytest.fixture
def odd_mission() -> Mission:
    """Everything that is hard to write, in one record; only German so far."""
    mission = Mission.objects.create(
        name_de=ODD[:200],
        slug_de="seltsam",
        kind="lunar",
        launched_at=datetime(1962, 8, 1, tzinfo=UTC),
        launched_precision=Precision.MONTH,
        landed_at=datetime(1962, 8, 11, 7, 5, tzinfo=UTC),
        landed_precision=Precision.HOUR,
        orbits=Decimal("0.50"),
        orbits_approximate=True,
        period_min=Decimal("100.000"),
        landing_latitude=Decimal("-0.00001"),
        highlights_de=ODD,
        highlights_en="\n" + ODD,
    )
    person = Person.objects.create(name_en="O’Brien", name_de="O'Brien", key="o-brien")
    CrewMember.objects.create(mission=mission, person=person, leg="up", order=7)
    CrewMember.objects.create(mission=mission, person=person, leg="backup", order=7)
    CrewMember.objects.create(mission=mission, person=person, leg="down", order=3)
    Docking.objects.create(mission=mission, order=4, target_mission=mission, port_de="Süd", undocked_precision="year")
    source = Source.objects.create(key="wikipedia", title="[[“ # Wikipedia”]]")
    about = {"content_type": ContentType.objects.get_for_model(mission), "object_id": mission.pk}
    Claim.objects.create(**about, fact="orbits", part=ODD[:120], source=source, printed=ODD, by_hand=True, order=9)
    Claim.objects.create(**about, fact="orbits", source=source, status="lost", reason_de=ODD, approximate=True)
    Alias.objects.create(**about, text=ODD[:200], language="ru")
    Alias.objects.create(**about, text=ODD[:200], language="", kind="code")
    return mission


def as_files() -> dict[str, str]:
    return {
        f"{kind.folder}/{record.row.key}": document(record.as_table())
        for kind in KINDS
        for record in stored(kind, list(kind.model._base_manager.values_list("key", flat=True)))
    }


def forget_everything() -> None:
    Docking.objects.all().delete()
    for kind in reversed(KINDS):
        kind.model._base_manager.all().delete()


def test_an_odd_record_survives(odd_mission, tmp_path):
    written = dumped(tmp_path)
    assert load(tmp_path).unchanged == 3
    forget_everything()
    assert load(tmp_path).problems == []
    assert as_files() == written
    again = Mission.objects.get(key=odd_mission.key)
    assert (again.name_en, again.name_de, again.highlights_de) == (None, ODD[:200], ODD)
    assert [member.order for member in again.crew.all()] == [3, 7, 7]
    assert again.launched_precision == Precision.MONTH


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"), max_size=200)
numbers = st.decimals(0, Decimal("9999999.9"), places=1) | st.none()
moments = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC)) | st.none()


@given(texts, texts, numbers, moments, st.sampled_from(Precision), st.booleans())
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_record_survives(tmp_path, text, highlights, mass_kg, moment, precision, flag):
    forget_everything()
    mission = Mission.objects.create(
        key="any",
        name_en=text or "x",
        slug_en="any",
        highlights_en=highlights,
        mass_kg=mass_kg,
        mass_approximate=flag,
        landed_at=moment,
        landed_precision=precision,
    )
    written = dumped(tmp_path)
    assert load(tmp_path).unchanged == 1
    mission.delete()
    assert load(tmp_path).problems == []
    assert as_files() == written
    again = next(stored(kind_of(Mission), ["any"])).row
    assert (again.name_en, again.highlights_en, again.mass_kg) == (text or "x", highlights or None, mass_kg)
