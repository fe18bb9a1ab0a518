"""``manage.py index_search``: bring the search up to date."""

from django.core.management.base import BaseCommand
from tqdm import tqdm

from missions.search.index import index_stale, rebuild


class Command(BaseCommand):
    help = "Index what has changed since it was indexed; every change does so by itself, unless it was cut off."

    def add_arguments(self, parser):
        parser.add_argument("--all", action="store_true", help="index every record anew")

    def handle(self, *args, **options):
        count = rebuild(lambda steps, **named: tqdm(steps, disable=None, **named)) if options["all"] else index_stale()
        if count or options["verbosity"] > 1:
            self.stdout.write(f"{count} records indexed.")
