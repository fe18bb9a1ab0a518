"""Works that facts are taken from."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from missions.admin.record import RecordAdmin
from missions.models import Source


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    sections = (
        (_("The work"), ("title", ("kind", "language"), ("author", "publisher"), "key")),
        (_("Where it is"), ("url", ("licence", "retrieved_on"), ("revision", "revised_on"))),
    )
    texts = ()
    list_display = ("title", "kind", "language", "publisher", "retrieved_on")
    list_filter = ("kind", "language")
    search_fields = ("title", "key", "author", "publisher", "url")

    def get_list_display(self, request):
        return self.list_display

    def get_list_filter(self, request):
        return self.list_filter

    def get_search_fields(self, request):
        return self.search_fields
