"""Two small files, each with both articles of one mission."""

from pathlib import Path

FIXTURES = Path(__file__).parent / "fixtures"
#: An English table and a German box, damaged as such articles are found.
SOYUZ_TM_11 = FIXTURES / "soyuz_tm_11.wiki"
#: The German article first, and other values wrong or cut, on purpose.
SOYUZ_T_4 = FIXTURES / "soyuz_t_4_damaged.wiki"
