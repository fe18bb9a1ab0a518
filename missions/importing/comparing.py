"""When two statements about a fact say the same, and which of them says it best."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from missions.importing import kept
from missions.importing.flight_names import mission_key
from missions.importing.settled import Claim, Identify
from missions.transcription import folded, is_cyrillic, skeleton, to_en
from missions.values import Read
from missions.values.places import split_pad
from missions.values.read import rank

#: Names of things that have a record of their own, and words that languages transcribe.
NAMES = frozenset(
    {
        "program",
        "spacecraft_type",
        "craft",
        "launch_vehicle",
        "launch_pad",
        "landing_place",
        "moon_landing_place",
        "station",
        "call_sign",
        "country",
    }
).union(kept.NAMES)
#: Names of flights: known in every language through their series.
FLIGHTS = frozenset({"name", "previous_mission", "next_mission"}).union(kept.FLIGHTS)
#: Texts that each language has its own of: they cannot contradict each other.
WORDS = frozenset({"call_sign_meaning", "docking_port"}).union(kept.WORDS)

#: Facts that are numbers; a serial number is none.
NUMBERS = frozenset(
    {"satcat_number", "program_flight_number", "station_visit_number", "expedition_number", "crew_size", "duration_s"}
    | {"mass_kg", "landing_mass_kg", "perigee_km", "apogee_km", "inclination_deg", "period_min", "orbits"}
    | {"landing_distance_km", "landing_latitude", "landing_longitude"}
    | {"eva_count", "eva_duration_s", "moon_eva_count", "moon_eva_duration_s", "moon_orbits"}
).union(kept.NUMBERS)

#: "About" is good to half a percent.
ABOUT = Decimal("0.005")
#: So far apart values still are the same, measured at another time of the flight or rounded in miles before.
APART = {fact: Decimal(1) for fact in ("perigee_km", "apogee_km", "landing_distance_km", "mass_kg", "landing_mass_kg")}
APART["inclination_deg"] = Decimal("0.05")
#: The last orbit is counted or not: 383 and 384 are the same flight, 6 and 7 may be two ways of counting.
COUNTED_APART = Decimal(1)
#: Clocks are cut or rounded: 08:13:03.999 is printed as :03 and as :04.
SECONDS_APART = 1
HALF_A_MINUTE_S = 30
_SPAN_OF_PRECISION = {"second": SECONDS_APART, "minute": 60, "hour": 3600, "day": 86400}


def identity(fact: str, text: str, language: str) -> str:
    """What identifies a thing where no database knows better: the skeleton of its name."""
    return mission_key(text, language) if fact in FLIGHTS else skeleton(text).replace(" ", "")


def same(one: Claim, other: Claim, identify: Identify) -> bool:
    """Whether two claims about a fact say the same, each as exactly as it can."""
    a, b = one.read.value, other.read.value
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        apart = min(COUNTED_APART, ABOUT * max(a, b)) if one.fact == "orbits" else APART.get(one.fact, 0)
        return abs(a - b) <= apart or _same_number(one.read, other.read, a, b)
    if isinstance(a, datetime) and isinstance(b, datetime):
        return _same_moment(one.read, other.read, a, b)
    if isinstance(a, str) and isinstance(b, str):
        if one.language != other.language and (one.fact in WORDS or _names_in_two_languages(one, other)):
            return True
        if one.fact in NAMES | FLIGHTS:
            return identify(one.fact, a, one.language) == identify(other.fact, b, other.language)
        return folded(a) == folded(b) or folded(_in_latin(a)) == folded(_in_latin(b))
    return False


def _in_latin(text: str) -> str:
    """Serial numbers begin with a Russian letter, which many print as a Latin one: Х15000 is Kh15000."""
    return to_en(text) if is_cyrillic(text) else text


def _names_in_two_languages(one: Claim, other: Claim) -> bool:
    """A flight may be called Freedom 7 in one language and Mercury-Redstone 3 in the other."""
    return one.fact == "name" and bool(one.language and other.language)


def _same_number(one: Read, other: Read, a: Decimal, b: Decimal) -> bool:
    if one.unit == other.unit == "s":
        coarser = min(one.precision, other.precision, key=rank)
        return abs(a - b) <= _SPAN_OF_PRECISION.get(coarser, 0)
    if one.approximate or other.approximate:
        return abs(a - b) <= ABOUT * max(a, b)
    places = Decimal(1).scaleb(max(_exponent(a), _exponent(b)))
    if _exponent(a) != _exponent(b) and abs(a - b) < places:  # 51.66 is printed as 51.7 and, cut, as 51.6
        return True
    return a.quantize(places) == b.quantize(places)


def _exponent(number: Decimal) -> int:
    """The place of the last printed digit after the point; whole numbers count as exact to one."""
    exponent = number.as_tuple().exponent
    return min(exponent, 0) if isinstance(exponent, int) else 0


def _same_moment(one: Read, other: Read, a: datetime, b: datetime) -> bool:
    coarser = min(one.precision, other.precision, key=rank)
    if coarser == "second":
        return abs((a - b).total_seconds()) <= SECONDS_APART
    # 09:03:59 is printed as 09:03 and, rounded, as 09:04.
    is_rounded = coarser == "minute" and abs((a - b).total_seconds()) <= HALF_A_MINUTE_S
    return is_rounded or cut(a, coarser) == cut(b, coarser)


def cut(moment: datetime, precision: str) -> datetime:
    """The moment with everything finer than its precision set to its beginning."""
    keep = rank(precision)
    return datetime(
        moment.year,
        moment.month if keep >= 1 else 1,
        moment.day if keep >= 2 else 1,
        moment.hour if keep >= 3 else 0,
        moment.minute if keep >= 4 else 0,
        moment.second if keep >= 5 else 0,
        tzinfo=moment.tzinfo,
    )


def grouped(claims: Sequence[Claim], identify: Identify) -> list[list[Claim]]:
    """The claims in groups that say the same, in the order in which they were read."""
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((group for group in groups if same(group[0], claim, identify)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    return groups


def best(group: Sequence[Claim]) -> Claim:
    """The claim that says most: the finest moment, the number with most places, exact before approximate."""

    def exactness(claim: Claim) -> tuple[int, bool, int]:
        value = claim.read.value
        places = -_exponent(value) if isinstance(value, Decimal) else 0
        if claim.fact == "launch_pad":  # one that names the site, too
            places = int(split_pad(str(value)) is not None)
        return rank(claim.read.precision), not claim.read.approximate, places

    return max(group, key=exactness)
