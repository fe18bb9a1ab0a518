"""The first sentences about people: who they are, what they flew, and what the record cannot know."""

from datetime import date

import pytest
from django.utils.translation import override

from missions import prose
from missions.chronicle import chronicle
from missions.models import Country, CrewMember, Kind, Mission, Person, Program
from missions.tests import prose_records as records
from missions.tests.prose_records import flight, known, person, seat, soyuz_tm_11
from missions.tests.records import utc

pytestmark = pytest.mark.django_db

NOW = utc(2026, 3, 1)


def texts(who: Person, now=NOW) -> tuple[str, str]:
    """The paragraph in both languages, with plain blanks."""
    read = Person.objects.for_page().get(pk=who.pk)
    both = []
    for language in ("en", "de"):
        with override(language):
            both.append(prose.plain(prose.opening(read, now=now, known=chronicle())))
    return tuple(both)


def of_country(who: Person, *keys: str) -> Person:
    who.countries.set([known(Country, key) for key in keys])
    return who


@pytest.fixture
def british() -> Country:
    english, german = {"name": "United Kingdom", "adjective": "British"}, {"name": "Vereinigtes Königreich"}
    words = {f"{name}_en": text for name, text in english.items()} | {
        f"{name}_de": text for name, text in german.items()
    }
    words |= {"genitive_en": "of the United Kingdom", "adjective_de": "britisch", "code": "GBR"}
    return Country.objects.create(key="gbr", status_en="published", status_de="published", **words)


def sharman(**fields) -> Person:
    """Up on Soyuz TM-12, home on Soyuz TM-11."""
    soyuz_tm_11()
    who = Person.objects.get(name_en="Helen Sharman")
    Person.objects.filter(pk=who.pk).update(**{"born_on": date(1963, 5, 30), **fields})
    return Person.objects.get(pk=who.pk)


def test_woman_who_came_home_on_another_ship(british):
    who = sharman()
    who.countries.set([british])
    CrewMember.objects.filter(person=who).update(country=british, role=known(records.Role, "research-cosmonaut"))
    assert texts(who) == (
        "Helen Sharman (born May 30, 1963) is a British cosmonaut who has flown in space once. She lifted off on Soyuz"
        " TM-12 on May 18, 1991, and came home on Soyuz TM-11 after 7 days, 21 hours and 13 minutes.",
        "Helen Sharman (* 30. Mai 1963) ist eine britische Raumfahrerin, die einmal im Weltraum war. Sie startete am"
        " 18. Mai 1991 mit Sojus TM-12 und kehrte nach 7 Tagen, 21 Stunden und 13 Minuten mit Sojus TM-11 zurück.",
    )


def test_first_citizen_is_told_where_the_program_is_complete(british):
    who = sharman()
    who.countries.set([british])
    seat(flight("Vostok 6", launched_at=utc(1963, 6, 16)), person("Valentina Tereshkova", sex="f"))
    program = Program.objects.create(key="soyuz", name_en="Soyuz", name_de="Sojus", is_complete=True)
    Mission.objects.update(program=program)
    english, german = texts(who)
    assert english.startswith(
        "Helen Sharman (born May 30, 1963) is a British astronaut and was the first citizen of the United Kingdom in"
        " space."
    )
    assert german.startswith(
        "Helen Sharman (* 30. Mai 1963) ist eine britische Raumfahrerin und war der erste Mensch dieser"
        " Staatsangehörigkeit im Weltraum."
    )
    earlier = flight("Soyuz TM-5", launched_at=utc(1988, 6, 7), program=None)
    another = person("Another Briton")
    another.countries.set([british])
    seat(earlier, another)
    assert "was the first female citizen of the United Kingdom in space" in texts(who)[0]


def test_country_that_follows_another_has_no_first_citizen_of_its_own():
    russia, soviet_union = known(Country, "rus"), known(Country, "urs")
    program = Program.objects.create(key="soyuz", name_en="Soyuz", name_de="Sojus", is_complete=True)
    who = of_country(person("Yelena Kondakova", sex="f"), "rus")
    seat(flight("Soyuz TM-20", launched_at=utc(1994, 10, 3), landed_at=utc(1995, 3, 22)), who)
    tereshkova = of_country(person("Valentina Tereshkova", sex="f"), "urs")
    seat(flight("Vostok 6", launched_at=utc(1963, 6, 16), landed_at=utc(1963, 6, 19)), tereshkova)
    Mission.objects.update(program=program)
    assert "was the first citizen of Russia in space." in texts(who)[0]
    soviet_union.successor = russia
    soviet_union.save()
    assert "citizen" not in texts(who)[0]
    assert "the first human in space" in texts(tereshkova)[0]


def test_several_flights_of_a_dead_man_for_two_countries():
    who = of_country(person("Valery Ryumin", "Waleri Rjumin", died_on=date(2022, 6, 6)), "rus", "urs")
    seat(
        flight("Soyuz 25", "Sojus 25", country="urs", launched_at=utc(1977, 10, 9, 2), landed_at=utc(1977, 10, 11, 3)),
        who,
    )
    seat(
        flight("STS-91", country="usa", launched_at=utc(1998, 6, 2, 22), landed_at=utc(1998, 6, 12, 18)),
        who,
        country="rus",
    )
    Country.objects.filter(key="urs").update(code="URS", adjective_de="sowjetisch")
    Country.objects.filter(key="rus").update(adjective_de="russisch")
    assert texts(who) == (
        "Valery Ryumin (died June 6, 2022) was a Soviet and Russian cosmonaut who flew in space twice. He first flew on"
        " Soyuz 25 in 1977; in all, he spent 11 days and 21 hours in space.",
        "Waleri Rjumin († 6. Juni 2022) war ein sowjetischer und russischer Kosmonaut, der zweimal in den Weltraum"
        " flog. Zum ersten Mal startete er 1977 mit Sojus 25; insgesamt verbrachte er 11 Tage und 21 Stunden im"
        " Weltraum.",
    )


def test_of_an_old_man_nobody_says_that_he_is():
    """His death may not be on record yet."""
    who = of_country(person("Alexei Leonov", "Alexei Leonow", born_on=date(1934, 5, 30)), "urs")
    Country.objects.update(code="URS", adjective_de="sowjetisch")
    seat(flight("Voskhod 2", "Woschod 2", launched_at=utc(1965, 3, 18, 7), landed_at=utc(1965, 3, 19, 9, 2, 17)), who)
    english, german = texts(who)
    assert english.startswith(
        "Alexei Leonov (born May 30, 1934), a Soviet cosmonaut, flew in space once. He lifted off"
    )
    assert german.startswith("Alexei Leonow (* 30. Mai 1934), ein sowjetischer Kosmonaut, flog einmal in den Weltraum.")


def test_unknown_sex_needs_no_gendered_word(british):
    who = sharman(sex="")
    who.countries.set([british])
    assert texts(who) == (
        "Helen Sharman (born May 30, 1963) has flown in space once. Sharman lifted off on Soyuz TM-12 on May 18, 1991,"
        " and came home on Soyuz TM-11 after 7 days, 21 hours and 13 minutes.",
        "Helen Sharman (* 30. Mai 1963) war einmal im Weltraum. Sharman startete am 18. Mai 1991 mit Sojus TM-12 und"
        " kehrte nach 7 Tagen, 21 Stunden und 13 Minuten mit Sojus TM-11 zurück.",
    )


def test_someone_in_space_now():
    who = of_country(person("Anna Kikina", born_on=date(1984, 8, 27), sex="f"), "rus")
    Country.objects.update(code="RUS", adjective_de="russisch")
    seat(flight("SpaceX Crew-5", launched_at=utc(2022, 10, 5), landed_at=utc(2023, 3, 12)), who)
    seat(flight("Soyuz MS-29", "Sojus MS-29", launched_at=utc(2026, 2, 14)), who)
    assert texts(who) == (
        "Anna Kikina (born August 27, 1984) is a Russian cosmonaut who is in space for the second time. She lifted off"
        " on Soyuz MS-29 on February 14, 2026. She first flew on SpaceX Crew-5 in 2022.",
        "Anna Kikina (* 27. August 1984) ist eine russische Kosmonautin, die sich zum zweiten Mal im Weltraum befindet."
        " Sie startete am 14. Februar 2026 mit Sojus MS-29. Zum ersten Mal flog sie 2022 mit SpaceX Crew-5.",
    )


def test_crew_that_did_not_come_home():
    died = {"died_on": date(1986, 1, 28)}
    resnik, jarvis = person("Judith Resnik", sex="f", **died), person("Gregory Jarvis", **died)
    first = flight("STS-41-D", launched_at=utc(1984, 8, 30), landed_at=utc(1984, 9, 5))
    lost = flight("STS-51-L", kind=Kind.LOST, outcome="fatal", launched_at=utc(1986, 1, 28))
    seat(first, resnik)
    for who in (resnik, jarvis):
        seat(lost, who, leg="up", flight_number=1)
    assert texts(resnik)[0].endswith("returned after 6 days. She was killed on STS-51-L.")
    assert texts(resnik)[1].endswith("kehrte nach 6 Tagen zurück. Sie kam beim Flug STS-51-L ums Leben.")
    assert texts(jarvis)[0] == "Gregory Jarvis (died January 28, 1986) was an astronaut. He was killed on STS-51-L."
    assert (
        texts(jarvis)[1]
        == "Gregory Jarvis († 28. Januar 1986) war ein Raumfahrer. Er kam beim Flug STS-51-L ums Leben."
    )


def test_only_flight_was_the_last():
    who = person("Vladislav Volkov", "Wladislaw Wolkow", died_on=date(1971, 6, 30))
    seat(flight("Soyuz 11", outcome="fatal", launched_at=utc(1971, 6, 6), landed_at=utc(1971, 6, 29, 23)), who)
    assert texts(who)[0].endswith("He lifted off on Soyuz 11 on June 6, 1971, and was killed on that flight.")
    assert texts(who)[1].endswith("Er startete am 6. Juni 1971 mit Soyuz 11 und kam bei diesem Flug ums Leben.")


def test_crew_of_a_flight_that_never_was():
    who = person("Roger Chaffee", died_on=date(1967, 1, 27))
    seat(flight("Apollo 1", kind=Kind.NEVER_LAUNCHED, outcome="fatal"), who, leg="up")
    assert texts(who) == (
        "Roger Chaffee (died January 27, 1967) was an astronaut. He belonged to the crew of Apollo 1, which was never"
        " launched, and was killed on January 27, 1967.",
        "Roger Chaffee († 27. Januar 1967) war ein Raumfahrer. Er gehörte zur Besatzung von Apollo 1, einem Flug, der"
        " nicht stattfand, und kam am 27. Januar 1967 ums Leben.",
    )


def test_aborted_launch_counts_only_where_it_is_numbered():
    who = of_country(person("Nick Hague", born_on=date(1975, 9, 24)), "usa")
    seat(flight("Soyuz MS-10", "Sojus MS-10", kind=Kind.ABORTED, outcome="failure", launched_at=utc(2018, 10, 11)), who)
    seat(flight("Soyuz MS-12", launched_at=utc(2019, 3, 14), landed_at=utc(2019, 10, 3)), who, flight_number=1)
    english, german = texts(who)
    assert "who has flown in space once." in english
    assert english.endswith("In 2018, he survived the aborted launch of Soyuz MS-10.")
    assert german.endswith("2018 überlebte er den Startabbruch von Sojus MS-10.")


def test_backup_who_did_not_fly(british):
    who = person("Timothy Mace")
    who.countries.set([british])
    seat(flight("Soyuz TM-12", "Sojus TM-12", launched_at=utc(1991, 5, 18)), who, leg="backup")
    assert texts(who) == (
        "Timothy Mace was a British member of the backup crew of Soyuz TM-12 and did not fly in space.",
        "Timothy Mace gehörte als britisches Mitglied zur Ersatzmannschaft von Sojus TM-12 und flog nicht in den"
        " Weltraum.",
    )


def test_on_board_for_minutes():
    who = person("William Shatner", born_on=date(1931, 3, 22))
    launched, landed = utc(2021, 10, 13, 14, 49, 50), utc(2021, 10, 13, 15, 0, 7)
    flown = flight("Blue Origin NS-18", kind=Kind.SUBORBITAL, launched_at=launched, landed_at=landed)
    seat(flown, who, flight_number=1)
    assert texts(who) == (
        "William Shatner (born March 22, 1931) was on board the suborbital spaceflight Blue Origin NS-18 on October 13,"
        " 2021. The flight lasted 10 minutes and 17 seconds.",
        "William Shatner (* 22. März 1931) war am 13. Oktober 2021 beim suborbitalen Raumflug Blue Origin NS-18 an"
        " Bord. Der Flug dauerte 10 Minuten und 17 Sekunden.",
    )


def test_pilot_of_rocket_planes():
    who = of_country(person("Joseph A. Walker", died_on=date(1966, 6, 8)), "usa")
    for number, day in ((90, utc(1963, 7, 19)), (91, utc(1963, 8, 22))):
        ship = flight(f"X-15 Flight {number}", f"X-15-Flug {number}", kind=Kind.SUBORBITAL, launched_at=day)
        seat(ship, who, "pilot", flight_number=number - 89)
    assert texts(who) == (
        "Joseph A. Walker (died June 8, 1966) was an American pilot who made two suborbital spaceflights, the first on"
        " X-15 Flight 90 on July 19, 1963.",
        "Joseph A. Walker († 8. Juni 1966) war ein US-amerikanischer Pilot, der zwei suborbitale Raumflüge unternahm,"
        " den ersten am 19. Juli 1963 beim X-15-Flug 90.",
    )


def test_draft_flights_are_not_told():
    who = person("Valery Ryumin")
    seat(flight("Soyuz 25", launched_at=utc(1977, 10, 9)), who)
    Mission.objects.update(status_en="draft", status_de="draft")
    assert texts(who) == ("", "")


def test_costs_no_query_and_names_its_facts(django_assert_num_queries, british):
    who = sharman()
    who.countries.set([british])
    read = Person.objects.for_page().get(pk=who.pk)
    for language in ("en", "de"):
        with override(language), django_assert_num_queries(0):
            sentences = prose.opening(read, now=NOW)
        assert [sentence.facts for sentence in sentences] == [
            ("name", "born_on", "sex", "countries", "seats"),
            ("seats",),
        ]
