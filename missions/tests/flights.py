"""Published flights as the checks see them: typed from their fact boxes."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from missions.consistency import CHECKS, Stay, Subject


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def flight(launch: str = "", landing: str = "", docks: tuple = (), **facts: Any) -> Subject:
    times: dict[str, Any] = {}
    if launch:
        times |= {"launched_at": utc(launch), "launched_precision": "second"}
    if landing:
        times |= {"landed_at": utc(landing), "landed_precision": "second"}
    stays = tuple(Stay(name, start and utc(start), end and utc(end), "second", "second") for name, start, end in docks)
    return Subject(**times, stays=stays, **facts)


def orbit(perigee: float, apogee: float, inclination: float, period: float | None = None) -> dict[str, Any]:
    return {"perigee_km": perigee, "apogee_km": apogee, "inclination_deg": inclination, "period_min": period}


SOYUZ_TM_11 = flight(
    "1990-12-02 08:13:32",
    "1991-05-26 10:04:13",
    docks=(("Mir", "1990-12-04 09:57:09", "1991-05-26 06:15:59"),),
    spacecraft_type="Soyuz TM",
    cospar_id="1990-107A",
    duration_s=15126641,
    duration_precision="second",
    orbits=2735,
    mass_kg=7150,
    site="Baikonur",
    site_latitude=45.96,
    crew_size=3,
    crew_up=3,
    crew_down=3,
    **orbit(367, 400, 51.6, 92.2),
)
SOYUZ_TM_10 = flight(
    "1990-08-01 09:32:21",
    "1990-12-10 06:08:12",
    docks=(("Mir", "1990-08-03 11:45:44", "1990-12-10 02:48:11"),),
    spacecraft_type="Soyuz TM",
    cospar_id="1990-067A",
    orbits=2125,
    mass_kg=7150,
    site="Baikonur",
    **orbit(198, 219, 51.6, 88.7),
)
VOSTOK_5 = flight(
    "1963-06-14 11:58:59",
    "1963-06-19 11:06:00",
    spacecraft_type="Vostok",
    cospar_id="1963-020A",
    orbits=81,
    mass_kg=4720,
    landing_latitude=53.4,
    site="Baikonur",
    site_latitude=45.96,
    crew_size=1,
    **orbit(175, 222, 64.97, 88.27),
)
GEMINI_7 = flight(
    "1965-12-04 19:30:03",
    "1965-12-18 14:05:04",
    spacecraft_type="Gemini",
    cospar_id="1965-100A",
    orbits=206,
    mass_kg=3670,
    landing_latitude=25.42,
    site="Cape Canaveral",
    crew_size=2,
    **orbit(299, 302, 28.9, 90.54),
)
STS_70 = flight(
    "1995-07-13 13:41:55",
    "1995-07-22 12:02:00",
    spacecraft_type="Space Shuttle Orbiter",
    orbits=143,
    site="KSC",
    crew_size=5,
    **orbit(296, 296, 28.45, 90.5),
)
MERCURY_REDSTONE_3 = flight(
    "1961-05-05 14:34:13",
    "1961-05-05 14:49:35",
    kind="suborbital",
    spacecraft_type="Mercury",
    apogee_km=187.5,
    mass_kg=1830,
)
SOYUZ_MS_10 = flight(
    "2018-10-11 08:40:15",
    "2018-10-11 09:00:04",
    kind="aborted",
    spacecraft_type="Soyuz MS",
    apogee_km=93,
    cospar_id="2018-F01",
)
APOLLO_11 = flight(
    "1969-07-16 13:32:00",
    "1969-07-24 16:50:35",
    kind="lunar",
    spacecraft_type="Apollo CSM",
    cospar_id="1969-059A",
    mass_kg=49735,
    perigee_km=100.9,
    apogee_km=122.4,
    period_min=118.8,
)
STS_51_L = flight("1986-01-28 16:38:00", kind="lost", spacecraft_type="Space Shuttle Orbiter", mass_kg=121778)

SOUND = [SOYUZ_TM_11, VOSTOK_5, GEMINI_7, STS_70, MERCURY_REDSTONE_3, SOYUZ_MS_10, APOLLO_11, STS_51_L]


def says(check: str, subject: Subject, language: str = "en", **changes: Any) -> list[str]:
    """What one check says about a flight, some of its facts changed: "error: …"."""
    remarks = CHECKS[check].examine(replace(subject, **changes))
    return [f"{remark.level}: {remark.reason.said_in(language)}" for remark in remarks]
