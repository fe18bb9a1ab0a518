"""What holds for every lead paragraph, whatever the record knows."""

import random
import re
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db.models import Model
from django.template.loader import render_to_string
from django.utils.html import escape, strip_tags
from django.utils.translation import override
from modeltranslation.translator import translator

from missions import prose
from missions.models import Kind, Mission, Outcome
from missions.models.named import translated_text_fields
from missions.prose.planner import NEEDS_PREFETCHED, NEEDS_RELATED, plan
from missions.tests import prose_records as records

pytestmark = pytest.mark.django_db

LANGUAGES = [code for code, _name in settings.LANGUAGES]

#: What no text may show: in any language, and in one.
FAULTS = {
    "a missing value": r"\bNone\b",
    "an unfilled slot": r"[{}]",
    "two blanks": r"\s\s",
    "a blank before punctuation": r"\s[.,;:)]",
    "doubled punctuation": r"[,;.]\s*[,;.]",
    "empty brackets": r"\(\s*\)",
    "one of many": r"\b1\s(?:days|hours|minutes|seconds|orbits|Tage|Tagen|Stunden|Minuten|Sekunden|Erdumkreisungen)\b",
}
FAULTS_OF = {
    "en": {
        "a before a vowel": r"\ba (?:[AEIO]|[aeio](?!ne\b))",
        "an before a consonant": r"\ban (?![aeiouAEIOU])",
        "a year without its comma": r"[A-Z][a-z]+ \d{1,2}, \d{4} ",
        "two articles": r"\b(?:the|a|an) (?:the|a|an)\b",
    },
    "de": {
        "nominative after a preposition": r"\b(?:[Nn]ach|in)\b[^,;.]*\d+\s(?:Tage|Jahre|Monate)\b",
        "a number right after a year": r"\d{4} \d",
        "und twice": r"\bund [^,;.]* und ",
        "an article before a name without one": r"\b(?:der|die|das|zur|zum|vom|am) (?:Saljut|Tiangong|Skylab)",
        "two articles": r"\b(?:der|die|das|ein|eine) (?:der|die|das|ein|eine)\b",
    },
}


def faults(text: str, language: str) -> list[str]:
    text = text.replace("\u00a0", " ")
    return [name for name, pattern in (FAULTS | FAULTS_OF.get(language, {})).items() if re.search(pattern, text)]


def broken(mission: Mission, doubtful=()) -> list[str]:
    """The sentences of a mission with a fault in them, in all languages."""
    found = []
    for language in LANGUAGES:
        with override(language):
            for sentence in prose.lead(mission, doubtful):
                text = sentence.text
                is_closed = text[:1].isupper() or text[:1].isdigit()
                if faults(text, language) or not is_closed or not text.endswith("."):
                    found.append(f"{text} {faults(text, language)}")
    return found


@pytest.fixture(params=records.TEN_FLIGHTS, ids=lambda flight: flight.__name__)
def mission(request) -> Mission:
    return records.read(request.param())


def related(mission: Mission) -> Iterator[Model]:
    """The mission and every record that its sentences may name."""
    yield mission
    for name in (
        "country",
        "program",
        "spacecraft_type",
        "craft",
        "launch_vehicle",
        "launch_pad",
        "landing_place",
        "moon_landing_place",
    ):
        if record := getattr(mission, name):
            yield record
    if mission.launch_pad:
        yield mission.launch_pad.site
    for member in mission.crew.all():
        yield from filter(None, (member, member.person, member.role, member.country))
    for docking in mission.dockings.all():
        yield from filter(None, (docking, docking.station))


def removable(record: Model) -> Iterator[tuple[str, object]]:
    """Each fact that a record may lack, with the value that says so."""
    texts = translated_text_fields(type(record)) if type(record) in translator.get_registered_models() else []
    for field in record._meta.concrete_fields:
        # The bare column of a translated text belongs to no language: what is removed are "name_en", "name_de".
        if field.primary_key or any(text.startswith(f"{field.name}_") for text in texts):
            continue
        if field.null:
            yield field.name, None
        elif field.blank and field.empty_strings_allowed and field.name != "key":
            yield field.name, ""


# Any one fact, any several facts


def test_texts_of_whole_records_are_sound(mission):
    assert broken(mission) == []


def test_no_single_fact_is_needed(mission):
    found = []
    for record in related(mission):
        for field, nothing in removable(record):
            value = getattr(record, field)
            if value in (None, ""):
                continue
            setattr(record, field, nothing)
            found += [f"without {type(record).__name__}.{field}: {text}" for text in broken(mission)]
            setattr(record, field, value)
    assert found == []


def test_no_set_of_facts_is_needed(mission):
    chance = random.Random(mission.key)  # noqa: S311 – the same sets at every run
    facts = [(record, *fact) for record in related(mission) for fact in removable(record)]
    found = []
    for _round in range(25):
        taken = [
            (record, field, getattr(record, field), nothing) for record, field, nothing in chance.sample(facts, 12)
        ]
        for record, field, _value, nothing in taken:
            setattr(record, field, nothing)
        found += broken(mission)
        for record, field, value, _nothing in reversed(taken):
            setattr(record, field, value)
    assert found == []


def test_crew_and_dockings_may_be_unknown(mission):
    mission.crew.all().delete()
    mission.dockings.all().delete()
    assert broken(records.read(mission)) == []


def test_every_kind_and_outcome_has_its_words():
    for mission in (records.soyuz_tm_11(), records.mercury_redstone_3()):
        for mission.kind in Kind.values:
            for mission.outcome in ("", *Outcome.values):
                assert broken(mission) == []


def test_a_fact_that_is_doubted_is_as_good_as_unknown(mission):
    with override("en"):
        facts = {fact for sentence in prose.lead(mission) for fact in sentence.facts} - {"name", "kind"}
        for fact in facts:
            assert broken(mission, {fact}) == []
            told = {fact for sentence in prose.lead(mission, {fact}) for fact in sentence.facts}
            assert fact not in told


# The record, and nothing but the record


def numbers_of(mission: Mission) -> set[str]:
    """Every number that a text about the mission may print, without separators."""
    moments = [mission.launched_at, mission.landed_at]
    moments += [mission.moon_passed_at, mission.moon_orbit_entered_at, mission.moon_landed_at]
    lengths = [mission.duration, mission.moon_stay, mission.moon_orbit_stay]
    words = [str(mission.program_flight_number), f"{mission.orbits or 0:.0f}", f"{mission.apogee_km or 0:f}"]
    words += [f"{mission.landing_distance_km or 0:f}"]
    for docking in mission.dockings.all():
        moments += [docking.docked_at, docking.undocked_at]
        lengths.append(docking.time_docked)
    for moment in filter(None, moments):
        words += [str(moment.day), str(moment.year)]
    for length in filter(None, lengths):
        minutes, seconds = divmod(length.seconds, 60)
        words += [str(part) for part in (length.days, minutes // 60, minutes % 60, seconds)]
    return {word.rstrip("0").rstrip(".").replace(".", "") if "." in word else word for word in words}


def names_of(mission: Mission) -> list[str]:
    ships = [seat.mission for member in mission.crew.all() for seat in member.person.seats.all()]
    named = [record for record in (*related(mission), *ships) if hasattr(record, "name_en")]
    return sorted({getattr(record, f"name_{code}") for record in named for code in LANGUAGES}, key=len, reverse=True)


def test_every_number_is_in_the_record(mission):
    for language in LANGUAGES:
        with override(language):
            text = prose.plain(prose.lead(mission))
        for name in names_of(mission):
            text = text.replace(name, "")
        printed = {re.sub(r"[.,]", "", number) for number in re.findall(r"\d+(?:[.,]\d+)*", text)}
        assert printed <= numbers_of(mission), language


def test_languages_say_the_same(mission):
    said = []
    for language in LANGUAGES:
        with override(language):
            said.append(
                (
                    [(message.frame, message.facts) for message in plan(mission)],
                    [sentence.facts for sentence in prose.lead(mission)],
                    [[piece.datetime for piece in s.pieces if piece.datetime] for s in prose.lead(mission)],
                )
            )
    assert all(each == said[0] for each in said)


def test_every_sentence_knows_its_facts(mission):
    with override("en"):
        sentences = prose.lead(mission)
    assert all(sentence.facts for sentence in sentences)


def test_costs_no_query_when_fetched_along(mission, django_assert_num_queries):
    fetched = Mission.objects.select_related(*NEEDS_RELATED).prefetch_related(*NEEDS_PREFETCHED).get(pk=mission.pk)
    for ready in (mission, fetched):
        for language in LANGUAGES:
            with override(language), django_assert_num_queries(0):
                prose.lead(ready)


# Languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_says_everything_that_is_planned(language):
    assert prose.missing(language) == []


def test_language_without_sentences_has_no_lead(mission):
    with override("fr"):
        assert prose.lead(mission) == []
    assert prose.missing("fr") == [
        "missions/prose/fr.py",
        "missions/prose/people/fr.py",
        "missions/prose/things/fr.py",
    ]


# On the page


def html(mission: Mission, language: str) -> str:
    with override(language):
        return render_to_string("components/_lead.html", {"lead": prose.lead(mission)})


def test_html_reads_like_the_plain_text(mission):
    for language in LANGUAGES:
        with override(language):
            plain = prose.plain(prose.lead(mission))
        read = " ".join(strip_tags(html(mission, language)).replace("\u00a0", " ").split())
        assert read == escape(plain)


def test_html_links_each_page_once_and_marks_dates():
    page = html(records.read(records.soyuz_tm_11()), "de")
    assert page.count('href="/de/raumstationen/mir/"') == 1
    assert '<a href="/de/raketen/sojus-u2/">Sojus-U2-Rakete</a>' in page
    assert '<time datetime="1990-12-02">' in page
    assert 'data-facts="landed_at launched_at landing_place landing_distance_km landing_direction orbits"' in page


def test_draft_is_named_without_a_link():
    mission = records.soyuz_tm_11()
    records.Station.objects.update(status_en="draft")
    assert "/stations/" not in html(records.read(mission), "en")


def test_borrowed_name_carries_its_language():
    mission = records.soyuz_tm_11()
    records.Place.objects.update(name_de=None)
    assert '<span lang="en">Dzhezkazgan</span>' in html(records.read(mission), "de")


def test_names_are_escaped():
    mission = records.soyuz_tm_11()
    records.Person.objects.update(name_en="<b>A & B</b>", name_de='"><script>')
    records.Station.objects.update(phrase_docked_en="with <i>Mir</i>", name_en="<i>Mir</i>")
    page = html(records.read(mission), "en")
    assert "&lt;b&gt;A &amp; B&lt;/b&gt;" in page
    assert "<b>" not in page
    assert "<i>" not in page
    assert "<script>" not in html(records.read(mission), "de")


def test_names_and_dates_do_not_break():
    with override("de"):
        sentences = prose.lead(records.read(records.soyuz_tm_11()))
    assert sentences[0].text.startswith("Sojus\u00a0TM-11 war")
    assert "am 2.\u00a0Dezember 1990" in sentences[1].text
    assert "61\u00a0km südöstlich" in sentences[3].text


def test_codes_of_linked_names_do_not_break():
    page = html(records.read(records.soyuz_tm_11()), "en")
    assert '">Soyuz\u00a0<span class="nb">TM-10</span></a>' in page
    assert '">Mir</a>' in page
