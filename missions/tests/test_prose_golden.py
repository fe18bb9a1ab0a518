"""Ten flights, each unlike the others, as readers of both languages get them."""

import pytest
from django.utils.translation import override

from missions import prose
from missions.tests import prose_records

pytestmark = pytest.mark.django_db

ENGLISH = {
    "soyuz_tm_11": """
        Soyuz TM-11 was a Soviet crewed spaceflight to the space station Mir. The spacecraft lifted off from the
        Baikonur Cosmodrome on a Soyuz-U2 rocket on December 2, 1990, with commander Viktor Afanasyev, flight engineer
        Musa Manarov and Japanese research cosmonaut Toyohiro Akiyama on board. On December 4, 1990, it docked with
        Mir, where it stayed for 172 days and 20 hours. After about 2,735 orbits in 175 days, 1 hour and 50 minutes, it
        landed on May 26, 1991, 61 km southeast of Dzhezkazgan. Akiyama had already returned on Soyuz TM-10. Helen
        Sharman, launched on Soyuz TM-12, came home on Soyuz TM-11.""",
    "apollo_11": """
        Apollo 11 was an American crewed spaceflight to the Moon. The spacecraft lifted off from the Kennedy Space
        Center on a Saturn V on July 16, 1969, with commander Neil Armstrong, command module pilot Michael Collins and
        lunar module pilot Buzz Aldrin on board. On July 20, 1969, Armstrong and Aldrin landed the lunar module Eagle
        on the Moon, in the Sea of Tranquility, where they stayed for 21 hours and 36 minutes, while Collins circled
        the Moon. After 8 days, 3 hours and 18 minutes, the spacecraft splashed down on July 24, 1969, in the Pacific
        Ocean.""",
    "sts_51_l": """
        STS-51-L was an American crewed spaceflight and the 25th flight of the Space Shuttle program. The orbiter
        Challenger lifted off from the Kennedy Space Center on January 28, 1986. On board were Francis Scobee, Michael
        Smith, Ellison Onizuka, Judith Resnik, Ronald McNair, Gregory Jarvis and Christa McAuliffe. The orbiter was
        lost on the day of its launch. All seven crew members were killed.""",
    "soyuz_1": """
        Soyuz 1 was a Soviet crewed spaceflight. The spacecraft lifted off from the Baikonur Cosmodrome on a Soyuz
        rocket on April 23, 1967, with cosmonaut Vladimir Komarov on board. After 18 orbits in 1 day, 2 hours and 47
        minutes, it returned to Earth on April 24, 1967, 65 km east of Orsk. Komarov was killed.""",
    "mercury_redstone_3": """
        Mercury-Redstone 3 was an American crewed suborbital spaceflight. The capsule lifted off from Cape Canaveral on
        a Redstone rocket on May 5, 1961, with astronaut Alan Shepard on board. It reached an altitude of 187.5 km.
        After 15 minutes and 22 seconds, it splashed down in the Atlantic Ocean.""",
    "soyuz_ms_10": """
        Soyuz MS-10 was a Russian crewed spaceflight that was to go to the International Space Station (ISS) and was
        aborted during launch. The spacecraft lifted off from the Baikonur Cosmodrome on a Soyuz-FG rocket on October
        11, 2018, with commander Aleksey Ovchinin and American flight engineer Nick Hague on board. It reached an
        altitude of 93 km. After 19 minutes and 41 seconds, it landed 32 km southeast of Dzhezkazgan. The crew
        survived.""",
    "shenzhou_5": """
        Shenzhou 5 was a Chinese crewed spaceflight. The spacecraft lifted off from the Jiuquan Satellite Launch Center
        on a Long March 2F rocket on October 15, 2003, with astronaut Yang Liwei on board. After 14 orbits in 21 hours,
        22 minutes and 45 seconds, it landed the same day (UTC) in Inner Mongolia.""",
    "crew_dragon_demo_2": """
        Crew Dragon Demo-2 was an American crewed spaceflight to the International Space Station (ISS). The spacecraft
        lifted off from the Kennedy Space Center on a Falcon 9 on May 30, 2020, with commander Doug Hurley and joint
        operations commander Bob Behnken on board. On May 31, 2020, it docked with the ISS, where it stayed for 62 days
        and 9 hours. After 63 days, 23 hours and 25 minutes, it splashed down on August 2, 2020, in the Gulf of
        Mexico.""",
    "vostok_6": """
        Vostok 6 was a Soviet crewed spaceflight. The spacecraft lifted off from the Baikonur Cosmodrome on a Vostok-K
        rocket on June 16, 1963, with cosmonaut Valentina Tereshkova on board. After 48 orbits in 2 days, 22 hours and
        50 minutes, it landed on June 19, 1963, in the Altai region.""",
    "soyuz_t_15": """
        Soyuz T-15 was a Soviet crewed spaceflight to the space stations Mir and Salyut 7. The spacecraft lifted off
        from the Baikonur Cosmodrome on a Soyuz-U2 rocket on March 13, 1986, with commander Leonid Kizim and flight
        engineer Vladimir Solovyov on board. On March 15, 1986, it docked with Mir, where it stayed for 50 days and 22
        hours. From there it went on to dock with Salyut 7 on May 6, 1986, staying for 49 days and 22 hours. On June
        26, 1986, it docked with Mir again, this time for 19 days and 13 hours. After 125 days, it landed on July 16,
        1986, 55 km northeast of Arkalyk.""",
}
GERMAN = {
    "soyuz_tm_11": """
        Sojus TM-11 war ein bemannter Raumflug der Sowjetunion zur Raumstation Mir. Das Raumschiff startete am
        2. Dezember 1990 mit einer Sojus-U2-Rakete vom Kosmodrom Baikonur; an Bord waren der Kommandant Wiktor
        Afanasjew, der Bordingenieur Mussa Manarow und der japanische Forschungskosmonaut Toyohiro Akiyama. Am
        4. Dezember 1990 koppelte es an die Mir an, wo es 172 Tage und 20 Stunden blieb. Nach rund 2735 Erdumkreisungen
        in 175 Tagen, 1 Stunde und 50 Minuten landete es am 26. Mai 1991, 61 km südöstlich von Dsheskasgan. Akiyama war
        schon mit Sojus TM-10 zurückgekehrt. Helen Sharman war mit Sojus TM-12 gestartet und kehrte mit Sojus TM-11
        zurück.""",
    "apollo_11": """
        Apollo 11 war ein bemannter Raumflug der USA zum Mond. Das Raumschiff startete am 16. Juli 1969 mit einer
        Saturn V vom Kennedy Space Center; an Bord waren der Kommandant Neil Armstrong, der Pilot der Kommandokapsel
        Michael Collins und der Pilot der Mondlandefähre Buzz Aldrin. Am 20. Juli 1969 landeten Armstrong und Aldrin
        mit der Mondlandefähre Eagle im Mare Tranquillitatis auf dem Mond, wo sie 21 Stunden und 36 Minuten blieben,
        während Collins den Mond umkreiste. Nach 8 Tagen, 3 Stunden und 18 Minuten wasserte das Raumschiff am
        24. Juli 1969 im Pazifischen Ozean.""",
    "sts_51_l": """
        STS-51-L war ein bemannter Raumflug der USA und der 25. Flug im Space-Shuttle-Programm. Die Raumfähre Challenger
        startete am 28. Januar 1986 vom Kennedy Space Center. An Bord waren Francis Scobee, Michael Smith, Ellison
        Onizuka, Judith Resnik, Ronald McNair, Gregory Jarvis und Christa McAuliffe. Die Raumfähre ging noch am Tag des
        Starts verloren. Alle sieben Besatzungsmitglieder kamen ums Leben.""",
    "soyuz_1": """
        Sojus 1 war ein bemannter Raumflug der Sowjetunion. Das Raumschiff startete am 23. April 1967 mit einer
        Sojus-Rakete vom Kosmodrom Baikonur; an Bord war der Kosmonaut Wladimir Komarow. Nach 18 Erdumkreisungen in
        1 Tag, 2 Stunden und 47 Minuten kehrte es am 24. April 1967 zur Erde zurück, 65 km östlich von Orsk. Komarow
        kam ums Leben.""",
    "mercury_redstone_3": """
        Mercury-Redstone 3 war ein bemannter suborbitaler Raumflug der USA. Die Kapsel startete am 5. Mai 1961 mit
        einer Redstone-Rakete von Cape Canaveral; an Bord war der Astronaut Alan Shepard. Die Kapsel erreichte eine
        Höhe von 187,5 km. Nach 15 Minuten und 22 Sekunden wasserte sie im Atlantischen Ozean.""",
    "soyuz_ms_10": """
        Sojus MS-10 war ein bemannter Raumflug Russlands, der zur Internationalen Raumstation (ISS) führen sollte und
        beim Start abgebrochen wurde. Das Raumschiff startete am 11. Oktober 2018 mit einer Trägerrakete vom Typ
        Sojus-FG vom Kosmodrom Baikonur; an Bord waren der Kommandant Alexei Owtschinin und der US-amerikanische
        Bordingenieur Nick Hague. Es erreichte eine Höhe von 93 km. Nach 19 Minuten und 41 Sekunden landete es 32 km
        südöstlich von Dsheskasgan. Die Besatzung überlebte.""",
    "shenzhou_5": """
        Shenzhou 5 war ein bemannter Raumflug Chinas. Das Raumschiff startete am 15. Oktober 2003 mit einer Rakete vom
        Typ Langer Marsch 2F vom Kosmodrom Jiuquan; an Bord war der Astronaut Yang Liwei. Nach 14 Erdumkreisungen in 21
        Stunden, 22 Minuten und 45 Sekunden landete es am selben Tag (UTC) in der Inneren Mongolei.""",
    "crew_dragon_demo_2": """
        Crew Dragon Demo-2 war ein bemannter Raumflug der USA zur Internationalen Raumstation (ISS). Das Raumschiff
        startete am 30. Mai 2020 mit einer Falcon 9 vom Kennedy Space Center; an Bord waren der Kommandant Doug Hurley
        und der Kommandant für gemeinsame Operationen Bob Behnken. Am 31. Mai 2020 koppelte es an die ISS an, wo es 62
        Tage und 9 Stunden blieb. Nach 63 Tagen, 23 Stunden und 25 Minuten wasserte es am 2. August 2020 im Golf von
        Mexiko.""",
    "vostok_6": """
        Wostok 6 war ein bemannter Raumflug der Sowjetunion. Das Raumschiff startete am 16. Juni 1963 mit einer
        Wostok-K-Rakete vom Kosmodrom Baikonur; an Bord war die Kosmonautin Walentina Tereschkowa. Nach 48
        Erdumkreisungen in 2 Tagen, 22 Stunden und 50 Minuten landete es am 19. Juni 1963 in der Region Altai.""",
    "soyuz_t_15": """
        Sojus T-15 war ein bemannter Raumflug der Sowjetunion zu den Raumstationen Mir und Saljut 7. Das Raumschiff
        startete am 13. März 1986 mit einer Sojus-U2-Rakete vom Kosmodrom Baikonur; an Bord waren der Kommandant Leonid
        Kisim und der Bordingenieur Wladimir Solowjow. Am 15. März 1986 koppelte es an die Mir an, wo es 50 Tage und 22
        Stunden blieb. Von dort flog es weiter und koppelte am 6. Mai 1986 an Saljut 7 an, wo es 49 Tage und 22 Stunden
        blieb. Am 26. Juni 1986 koppelte es wieder an die Mir an, wo es 19 Tage und 13 Stunden blieb. Nach 125 Tagen
        landete es am 16. Juli 1986, 55 km nordöstlich von Arkalyk.""",
}


@pytest.mark.parametrize("flight", prose_records.TEN_FLIGHTS, ids=lambda flight: flight.__name__)
@pytest.mark.parametrize(("language", "texts"), [("en", ENGLISH), ("de", GERMAN)], ids=["en", "de"])
def test_lead_paragraph(flight, language, texts):
    mission = prose_records.read(flight())
    with override(language):
        assert prose.plain(prose.lead(mission)) == " ".join(texts[flight.__name__].split())
