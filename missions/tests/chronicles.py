"""Real flights as plain data, for tests of the chronicle. Keys stand where the database has primary keys."""

from datetime import UTC, date, datetime

from missions.chronicle import Chronicle
from missions.chronicle.flights import Biography, Flight, Seat, Stop
from missions.chronicle.moments import Moment

_PRECISIONS = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}
_EARLIEST = "0001-01-01T00:00:00"


def at(iso: str) -> datetime:
    return datetime.fromisoformat(iso + _EARLIEST[len(iso) :]).replace(tzinfo=UTC)


def moment(iso: str) -> Moment | None:
    """ "1990-12-04T09:57:09", "1990-12-04", "1990"; nothing where a time is not on record."""
    return Moment(at(iso), _PRECISIONS[len(iso)]) if iso else None


def stop(station: str = "", arrived: str = "", left: str = "", kind: str = "docking", ship: str = "") -> Stop:
    return Stop(kind, station or None, ship or None, moment(arrived), moment(left))


def flight(key: str, launch: str, landing: str = "", *stops: Stop, kind: str = "orbital", **facts) -> Flight:
    """``both``, ``up`` and ``down`` are the family names of the crew, ``counted`` whether it is their spaceflight."""
    legs = {leg: facts.pop(leg, "").split() for leg in ("both", "up", "down")}
    crew = [(leg, name) for leg, names in legs.items() for name in names]
    country_of = facts.pop("flew_for", {})
    number = 1 if facts.pop("counted", True) else None
    seats = tuple(Seat(name, leg, order, country_of.get(name), number) for order, (leg, name) in enumerate(crew))
    outcome = facts.pop("outcome", "")
    return Flight(key, key, kind, outcome, moment(launch), moment(landing), stops=stops, seats=seats, **facts)


def chronicle_of(*flights: Flight, now: str = "2026-11-22T12:00", **people: Biography) -> Chronicle:
    return Chronicle(sorted(flights, key=lambda each: each.launch.at), people, now=at(now))


def born(iso: str, sex: str = "m", *countries: str) -> Biography:
    return Biography(date.fromisoformat(iso) if iso else None, sex, countries)


SOYUZ_TM_10 = flight(
    "soyuz-tm-10",
    "1990-08-01T09:32:21",
    "1990-12-10T06:08:12",
    stop("mir", "1990-08-03T11:45:44", "1990-12-10T02:48"),
    both="manakov strekalov",
    down="akiyama",
)
STS_35 = flight(
    "sts-35",
    "1990-12-02T06:49:00",
    "1990-12-11T05:54:09",
    both="brand gardner hoffman lounge parker durrance parise",
)
SOYUZ_TM_11 = flight(
    "soyuz-tm-11",
    "1990-12-02T08:13:32",
    "1991-05-26T10:04:13",
    stop("mir", "1990-12-04T09:57:09", "1991-05-26T06:15:59"),
    both="afanasyev manarov",
    up="akiyama",
    down="sharman",
)
SOYUZ_TM_12 = flight(
    "soyuz-tm-12",
    "1991-05-18T12:50:28",
    "1991-10-10T04:12:18",
    stop("mir", "1991-05-20T14:30", "1991-10-10T00:55"),
    both="artsebarsky",
    up="krikalev sharman",
)
AROUND_DECEMBER_1990 = (SOYUZ_TM_10, STS_35, SOYUZ_TM_11, SOYUZ_TM_12)
