"""What a browser does with a form of the admin: read it, change a few inputs, send all of it back."""

from html.parser import HTMLParser

from django.contrib.auth.models import Group, User


def editor(*groups: str, **facts) -> User:
    """An account in these groups."""
    name = facts.pop("username", "-".join(groups) or "nobody")
    user = User.objects.create_user(name.replace(" ", "-"), is_staff=True, **facts)
    user.groups.set(Group.objects.filter(name__in=groups))
    return user


class _Inputs(HTMLParser):
    """The inputs of the form that is sent with POST, with the values that a browser would send."""

    def __init__(self):
        super().__init__()
        self.sent: dict[str, str | list] = {}
        self._form = self._select = self._textarea = None

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "form":
            self._form = found.get("id", "")
        elif self._form is None or not self._form.endswith("_form"):
            return
        elif tag == "input":
            self._input(found)
        elif tag == "select":
            self._select = found.get("name")
            self.sent.setdefault(self._select, [] if "multiple" in found else "")
        elif tag == "option" and "selected" in found and self._select:
            self._choose(found.get("value", ""))
        elif tag == "textarea":
            self._textarea = found.get("name")
            self.sent[self._textarea] = ""

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea" and self._textarea:
            # HTML drops the line break that Django writes before a text.
            self.sent[self._textarea] = self.sent[self._textarea].removeprefix("\n")
            self._textarea = None

    def handle_data(self, data):
        if self._textarea:
            self.sent[self._textarea] += data

    def _input(self, found):
        kind = found.get("type", "text")
        unticked = kind in ("checkbox", "radio") and "checked" not in found
        if found.get("name") and kind not in ("submit", "button") and not unticked:
            self.sent[found["name"]] = found.get("value", "on" if kind == "checkbox" else "")

    def _choose(self, value):
        if isinstance(self.sent[self._select], list):
            self.sent[self._select].append(value)
        else:
            self.sent[self._select] = value


def inputs(response) -> dict:
    """What a browser would send for the form of this page, were nothing changed."""
    reader = _Inputs()
    reader.feed(response.content.decode())
    return {name: value for name, value in reader.sent.items() if "__prefix__" not in name}


def change_address(record, page: str = "change") -> str:
    return f"/admin/missions/{record._meta.model_name}/{record.pk}/{page}/"


def submit(client, record, shown: dict | None = None, **changes):
    """Open a record's form (or take one that was opened before), change inputs, and send it."""
    shown = shown if shown is not None else inputs(client.get(change_address(record)))
    return client.post(change_address(record), {**shown, **changes})


def errors(response) -> list[str]:
    """Every complaint of a form and its rows."""
    form = response.context["adminform"].form
    found = [text for texts in form.errors.values() for text in texts]
    for rows in response.context["inline_admin_formsets"]:
        found += rows.formset.non_form_errors()
        found += [text for each in rows.formset.errors for texts in each.values() for text in texts]
    return found
