"""The one app of the encyclopedia."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class MissionsConfig(AppConfig):
    name = "missions"
    verbose_name = _("Encyclopedia")

    def ready(self):
        from missions import access
        from missions.models import edition
        from missions.search import index

        post_migrate.connect(access.create_groups, sender=self)
        for model in self.get_models():
            if model not in (edition.Edition, *index.TABLES):
                edition.watch(model)
        index.watch()
