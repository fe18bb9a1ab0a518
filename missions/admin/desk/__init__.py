"""The desk: what sources say about a mission, fact by fact, and the editor's decision between them."""

from functools import partial

from django.urls import path

from missions.admin.desk import gap_pages, pages


class DeskPages:
    """For the admin of missions: the desk and its reports, under the addresses of missions."""

    change_form_template = "admin/desk/change_form.html"

    def get_urls(self):
        own = {
            "desk/": ("desk", pages.paste),
            "desk/losses/": ("losses", gap_pages.losses),
            "desk/gaps/": ("gaps", gap_pages.gaps),
            "<int:pk>/desk/": ("desk_of", pages.desk_of),
            "<int:pk>/gaps/": ("gaps_of", gap_pages.gaps_of),
        }
        names = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path(address, self.admin_site.admin_view(partial(view, self)), name=f"{names}_{name}")
            for address, (name, view) in own.items()
        ] + super().get_urls()
