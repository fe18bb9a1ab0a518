"""Dumps of wikis as an operator imports them: two wikis in, one record for each flight, and a second run for free."""

import bz2
import gzip
import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from reversion.models import Revision

from missions.importing.dumps import writing
from missions.management.commands import import_dump
from missions.models import Claim, Mission, Person, SearchStale, Source
from missions.tests.dumps import SOJUS_TM_10, SOYUZ_TM_10, Dumps, export, page, revision
from missions.tests.wikitext_files import ENGLISH, GERMAN, SOYUZ_TM_11
from missions.tests.wikitext_files import run as import_wikitext
from missions.wikitext.isolation import Parser

pytestmark = pytest.mark.django_db


@pytest.fixture
def dumps(tmp_path) -> Dumps:
    return Dumps(tmp_path)


@pytest.fixture
def two_wikis(dumps):
    """Packed as Wikimedia and others pack them; the English articles stand in tables and boxes."""
    english = export(page("Soyuz TM-10", SOYUZ_TM_10), page("Mir", "A station."), page("Soyuz TM-11", ENGLISH))
    german = export(page("Sojus TM-11", GERMAN), page("Sojus TM-10", SOJUS_TM_10), language="de")
    return [
        dumps.write(bz2.compress(english.encode()), "enwiki.xml.bz2"),
        dumps.write(gzip.compress(german.encode()), "dewiki.xml.gz"),
    ]


def test_the_articles_of_two_wikis_become_one_record_for_each_flight(dumps, two_wikis):
    told = dumps.report(*two_wikis)
    assert [(one["slug"], one["action"]) for one in told["missions"]] == [
        ("soyuz-tm-10", "create"),
        ("soyuz-tm-11", "create"),
    ]
    assert told["totals"] == {
        "articles": 5, "left_out": 0, "create": 2, "update": 0, "unchanged": 0, "problems": 0
    }  # fmt: skip
    mission = Mission.objects.get(key="soyuz-tm-11")
    assert (mission.name_de, mission.orbits, mission.published_languages()) == ("Sojus TM-11", 2735, ["en", "de"])
    assert Mission.objects.get(key="soyuz-tm-10").orbits == 2052
    claims = Mission.objects.get(key="soyuz-tm-10").claims.filter(fact="orbits")
    assert [*claims.values_list("language", "printed", "status")] == [
        ("en", "2,052", "accepted"),
        ("de", "2125", "alternative"),
    ]


def test_the_article_and_its_version_are_kept_as_the_source(dumps, two_wikis):
    dumps.run(*two_wikis)
    source = Source.objects.get(language="de", title="Sojus TM-11")
    assert source.url == "https://de.wikipedia.org/wiki/Sojus_TM-11"
    assert (source.publisher, source.licence, source.kind) == ("Wikipedia", "CC BY-SA 4.0", "encyclopedia")
    assert (source.revision, source.revised_on) == (1, date(2024, 5, 1))
    assert Source.objects.count() == 4


def test_readers_see_which_version_was_read(dumps, two_wikis, client):
    dumps.run(*two_wikis)
    assert "Version of May 1, 2024." in client.get("/en/missions/soyuz-tm-11/").content.decode()
    assert "Fassung vom 1. Mai 2024." in client.get("/de/missionen/sojus-tm-11/").content.decode()


def test_a_source_on_record_is_known_again_by_its_address(dumps):
    known = Source.objects.create(
        key="wikipedia", kind="encyclopedia", title="Soyuz TM-10", language="en",
        url="https://en.wikipedia.org/wiki/Soyuz_TM-10",
    )  # fmt: skip
    dumps.run(dumps.english(page("Soyuz TM-10", SOYUZ_TM_10)))
    assert Source.objects.get() == known
    known.refresh_from_db()
    assert known.revision == 1


def test_the_articles_of_two_wikis_in_one_language_are_two_sources(dumps):
    simple = export(page("Soyuz TM-10", SOYUZ_TM_10)).replace("en.wikipedia", "simple.wikipedia")
    dumps.run(dumps.english(page("Soyuz TM-10", SOYUZ_TM_10)))
    dumps.run(dumps.write(simple, "simplewiki.xml"))
    assert [*Source.objects.order_by("key").values_list("key", "url")] == [
        ("en-soyuz-tm-10-infobox-spaceflight", "https://en.wikipedia.org/wiki/Soyuz_TM-10"),
        ("en-soyuz-tm-10-infobox-spaceflight-2", "https://simple.wikipedia.org/wiki/Soyuz_TM-10"),
    ]


def test_a_second_run_changes_nothing_and_parses_nothing(dumps, two_wikis, monkeypatch):
    dumps.run(*two_wikis)
    before = [*Claim.objects.order_by("pk").values()], Revision.objects.count()
    monkeypatch.setattr(Parser, "blocks_of", lambda self, text: pytest.fail("An article was parsed again."))
    assert dumps.actions(*two_wikis) == {"soyuz-tm-10": "unchanged", "soyuz-tm-11": "unchanged"}
    assert ([*Claim.objects.order_by("pk").values()], Revision.objects.count()) == before


def test_reading_everything_again_changes_nothing_either(dumps, two_wikis):
    dumps.run(*two_wikis)
    before = [*Claim.objects.order_by("pk").values()], Revision.objects.count()
    assert dumps.actions(*two_wikis, again=True) == {"soyuz-tm-10": "unchanged", "soyuz-tm-11": "unchanged"}
    assert ([*Claim.objects.order_by("pk").values()], Revision.objects.count()) == before


def test_a_newer_version_tells_only_what_changed(dumps):
    dumps.run(dumps.german(page("Sojus TM-10", revision(SOJUS_TM_10, 10))))
    newer = dumps.german(page("Sojus TM-10", revision(SOJUS_TM_10.replace("2125", "2052"), 11)))
    told, code = dumps.run(newer, language="de")
    assert (told.splitlines()[:3], code) == (
        ["Sojus TM-10: geändert", "  Erdumkreisungen: 2052 (eine Quelle)", "      vorher: 2125"],
        0,
    )
    assert told.splitlines()[3].startswith("Artikel: 1; ")
    assert Source.objects.get().revision == 11


def test_a_newer_version_with_the_same_box_leaves_the_mission_alone(dumps):
    dumps.run(dumps.german(page("Sojus TM-10", revision(SOJUS_TM_10, 10))))
    version = Mission.objects.get().version
    assert dumps.actions(dumps.german(page("Sojus TM-10", revision(SOJUS_TM_10 + "\n", 11)))) == {
        "soyuz-tm-10": "unchanged"
    }
    assert (Mission.objects.get().version, Source.objects.get().revision) == (version, 11)


def test_an_older_version_is_not_read(dumps):
    dumps.run(dumps.german(page("Sojus TM-10", revision(SOJUS_TM_10.replace("2125", "2052"), 11))))
    assert dumps.actions(dumps.german(page("Sojus TM-10", revision(SOJUS_TM_10, 10)))) == {"soyuz-tm-10": "unchanged"}
    assert Mission.objects.get().orbits == 2052


def test_a_mission_that_was_deleted_since_is_imported_again(dumps):
    dump = dumps.english(page("Soyuz TM-10", SOYUZ_TM_10))
    dumps.run(dump)
    Mission.objects.get().delete()
    assert dumps.actions(dump) == {"soyuz-tm-10": "create"}


def test_a_dry_run_tells_the_same_and_writes_nothing(dumps, two_wikis):
    planned = dumps.report(*two_wikis, dry_run=True)
    assert not Mission.objects.exists()
    assert not Source.objects.exists()
    assert planned == dumps.report(*two_wikis)


def test_what_is_imported_can_be_searched_for_at_the_end(dumps, two_wikis, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        dumps.run(*two_wikis)
    assert not SearchStale.objects.exists()


def test_flights_without_people_and_stays_at_a_station_are_left_out(dumps):
    probe = "{{Infobox spaceflight|name=Mars 2|launch_date=19 May 1971, 16:22:44 UTC}}"
    stay = "{{Infobox spaceflight|name=Expedition 1|crew_size=3|arrival_craft=[[Soyuz TM-31]]}}"
    pair = "{{Infobox spaceflight|name=Helios-A / Helios-B}}"
    told, code = dumps.run(dumps.english(page("Mars 2", probe), page("Expedition 1", stay), page("Helios", pair)))
    assert (Mission.objects.count(), code) == (0, 0)
    assert told.strip().endswith("stations: 3")


def test_articles_of_a_mission_on_record_count_even_without_a_crew(dumps):
    Mission.objects.create(name_en="Soyuz 20", name_de="Sojus 20")
    article = "{{Infobox spaceflight|name=Soyuz 20|orbits_completed=1470}}"
    assert dumps.actions(dumps.english(page("Soyuz 20", article))) == {"soyuz-20": "update"}


def test_each_mission_is_acknowledged_after_its_commit(dumps, two_wikis, monkeypatch):
    """Nothing that is not durable is acknowledged; nothing is begun before what is durable is acknowledged."""
    events = []
    store = writing.store

    def watched(accounts, *arguments, **options):
        depth = len(connection.savepoint_ids)
        stored = store(accounts, *arguments, **options)
        assert len(connection.savepoint_ids) == depth, "the transaction is still open"
        events.append(f"stored {stored.slug}")
        return stored

    monkeypatch.setattr(writing, "store", watched)

    class Listener(StringIO):
        def write(self, text):
            events.extend(line for line in text.splitlines() if line.startswith("ACK"))

        def flush(self):
            if events[-1].startswith("ACK"):
                events.append("flushed")

    call_command("import_dump", *map(str, two_wikis), stdout=Listener(), ack=True, verbosity=0)
    assert events == [
        "stored soyuz-tm-10", "ACK soyuz-tm-10", "flushed", "stored soyuz-tm-11", "ACK soyuz-tm-11", "flushed"
    ]  # fmt: skip


def test_the_object_follows_after_the_acknowledgements(dumps, two_wikis):
    told, _code = dumps.run(*two_wikis, ack=True, format="json")
    first, second, rest = told.split("\n", 2)
    assert (first, second) == ("ACK soyuz-tm-10", "ACK soyuz-tm-11")
    assert [one["action"] for one in json.loads(rest)["missions"]] == ["create", "create"]


def test_what_is_only_tried_is_not_acknowledged(dumps, two_wikis):
    assert "ACK" not in dumps.run(*two_wikis, ack=True, dry_run=True)[0]
    assert "ACK" not in import_wikitext(SOYUZ_TM_11, ack=True, dry_run=True)


def test_a_reader_of_the_report_who_goes_away_ends_the_import(dumps, two_wikis, monkeypatch):
    class Gone(StringIO):
        def write(self, text):
            raise BrokenPipeError

    ended = []
    monkeypatch.setattr(import_dump, "close_output", lambda: ended.append(True))
    with pytest.raises(CommandError, match="Nobody reads the report"):
        call_command("import_dump", *map(str, two_wikis), stdout=Gone(), verbosity=0)
    assert ended
    assert Mission.objects.count() == 1


def test_what_is_on_record_already_is_acknowledged(dumps, two_wikis):
    dumps.run(*two_wikis)
    told, _code = dumps.run(*two_wikis, ack=True)
    assert [line for line in told.splitlines() if line.startswith("ACK")] == ["ACK soyuz-tm-10", "ACK soyuz-tm-11"]


def test_people_are_told_apart_in_one_run_as_in_two(dumps):
    """What is remembered of a person within a run is what the next run reads from the database: not a family name."""
    box = "{{Infobox spaceflight|name=Shenzhou %d|crew_size=1|crew_members=[[%s]]}}"
    pages = [page(f"Shenzhou {n}", box % (n, name)) for n, name in ((17, "Tang Shengjie"), (23, "Zhu Yangzhu"))]
    dumps.run(dumps.english(*pages))
    assert [*Person.objects.values_list("key", flat=True)] == ["tang-shengjie", "zhu-yangzhu"]


def test_a_database_that_fails_is_named_and_ends_the_import(dumps, two_wikis, monkeypatch):
    def full(*arguments, **options):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(writing, "store", full)
    with pytest.raises(CommandError, match="database or disk is full"):
        dumps.run(*two_wikis)


@pytest.mark.parametrize("arguments", [{"max_mib": "0"}, {"max_ratio": "-1"}, {"max_articles": "many"}])
def test_wrong_limits_are_refused(dumps, two_wikis, arguments):
    options = [f"--{name.replace('_', '-')}={value}" for name, value in arguments.items()]
    with pytest.raises(CommandError):
        call_command("import_dump", str(two_wikis[0]), *options)
