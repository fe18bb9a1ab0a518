"""The programs that judge pages: Lighthouse, axe and the Nu HTML checker, the same versions everywhere."""

import json
import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from missions.tests import servers

# The newest Lighthouse that Node.js 18 and 20 can run.
PACKAGES = ["lighthouse@12.8.2", "vnu-jar@26.9.27"]
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage"
#: Speed is measured so often while it is below 100, and the best counts: a busy machine only ever slows a page down.
TRIES = 3
LONGEST_S = 240
#: What readers have: width and height in CSS pixels, color scheme.
DEVICES = [(390, 844, "light"), (390, 844, "dark"), (1280, 900, "light"), (1280, 900, "dark")]


@dataclass
class Lighthouse:
    """Its scores from 0 to 100 in the order of CATEGORIES, and what a first view carries over the wire."""

    scores: list[int] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    bytes: int = 0
    requests: int = 0
    is_hidden: bool = False

    @property
    def is_perfect(self) -> bool:
        return bool(self.scores) and min(self.scores) == 100

    @property
    def told(self) -> str:
        return ("/".join(map(str, self.scores)) or "failed") + "*" * self.is_hidden


@dataclass(frozen=True)
class Auditors:
    """The programs, found and installed."""

    directory: Path
    java: str
    chromium: str

    @classmethod
    def ready(cls, say: Callable[[str], None]) -> "Auditors":
        """Fetch what is not there from npm into VAR_DIR/audit; AbsentError for what npm cannot bring."""
        directory = Path(os.environ.get("VAR_DIR") or "var").resolve() / "audit"
        npm, java, chromium = servers.program("npm"), servers.program("java"), servers.chromium()
        servers.program("node")
        mark = directory / "packages"
        if not mark.exists() or mark.read_text().split() != PACKAGES:
            say(f"npm install {' '.join(PACKAGES)} …")
            directory.mkdir(parents=True, exist_ok=True)
            command = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(directory)]
            done = subprocess.run([*command, *PACKAGES], capture_output=True, text=True)
            if done.returncode:
                raise servers.AbsentError(f"npm could not install {' '.join(PACKAGES)}:\n{done.stderr}")
            mark.write_text("\n".join(PACKAGES))
        return cls(directory / "node_modules", java, chromium)

    def check_markup(self, url: str, pages: list, directory: str) -> None:
        """Every error and warning of the Nu HTML checker. It opens no page of this machine itself, so it gets files."""
        by_file = {}
        for number, page in enumerate(pages):
            path = Path(directory) / f"{number}.html"
            path.write_bytes(urlopen(url + page.address).read())
            by_file[path.name] = page
        jar = str(self.directory / "vnu-jar/build/dist/vnu.jar")
        command = [self.java, "-jar", jar, "--format", "json", "--exit-zero-always", "--no-langdetect"]
        done = subprocess.run([*command, *(f"{directory}/{name}" for name in by_file)], capture_output=True, text=True)
        for found in json.loads(done.stderr)["messages"]:
            if found["type"] != "info" or found.get("subType") == "warning":
                page = by_file[found["url"].rsplit("/", 1)[-1]]
                page.nu.append(
                    f"Nu: {found['message']} (line {found.get('lastLine')}: {found.get('extract', '')[:120]})"
                )

    def check_access(self, url: str, pages: list) -> None:
        """Every violation that axe finds on a device, its rule for the size of targets included."""
        from axe_playwright_python.sync_playwright import Axe
        from playwright.sync_api import sync_playwright

        options = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=self.chromium, args=FLAGS.split()[1:])
            for width, height, scheme in DEVICES:
                tab = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
                for page in pages:
                    tab.goto(url + page.address)
                    for found in Axe().run(tab, options=options).response["violations"]:
                        where = f"axe, {width} px, {scheme}: {found['id']}: "
                        page.axe += [where + node["html"][:120] for node in found["nodes"]]
                tab.close()
            browser.close()

    def measure(self, address: str, *, desk: bool) -> Lighthouse:
        """The best of a few measurements."""
        best = self._lighthouse(address, desk=desk)
        for _ in range(TRIES - 1):
            if best.scores and (best.scores[0] == 100 or min(best.scores[1:]) < 100):
                break
            best = max(best, self._lighthouse(address, desk=desk), key=lambda found: found.scores)
        return best

    def _lighthouse(self, address: str, *, desk: bool) -> Lighthouse:
        command = [str(self.directory / ".bin/lighthouse"), address, "--quiet", "--output=json", "--output-path=stdout"]
        command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}"]
        # A page that says "noindex" means it.
        is_hidden = b"noindex" in urlopen(address).read().partition(b"</head>")[0]
        command += ["--preset=desktop"] * desk + ["--skip-audits=is-crawlable"] * is_hidden
        environment = {**os.environ, "CHROME_PATH": self.chromium}
        try:
            done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=LONGEST_S)
            return _read(json.loads(done.stdout), is_hidden)
        except subprocess.TimeoutExpired:
            return Lighthouse(faults=[f"Lighthouse took longer than {LONGEST_S} s"])
        except ValueError:
            return Lighthouse(faults=[f"Lighthouse failed: {done.stderr.strip()[-300:]}"])


def _read(report: dict, is_hidden: bool) -> Lighthouse:
    """A report of Lighthouse; its faults are what takes from a score."""
    if failure := report.get("runtimeError"):
        return Lighthouse(faults=[failure["message"]])
    categories = [report["categories"][name] for name in CATEGORIES]
    scores = [round(100 * (category["score"] or 0)) for category in categories]
    faults = []
    for category, score in zip(categories, scores, strict=True):
        audits = [report["audits"][part["id"]] for part in category["auditRefs"] if part["weight"]]
        if score < 100:
            faults += [_told(audit) for audit in audits if audit["score"] is not None and audit["score"] < 1]
    carried = report["audits"]["network-requests"]["details"]["items"]
    return Lighthouse(scores, faults, sum(item["transferSize"] for item in carried), len(carried), is_hidden)


def _told(audit: dict) -> str:
    items = (audit.get("details") or {}).get("items") or []
    nodes = [item["node"]["snippet"][:100] for item in items if isinstance(item.get("node"), dict)]
    return f"{audit['id']} {audit.get('displayValue', '')} {' '.join(nodes[:3])}".strip()
