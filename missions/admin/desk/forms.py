"""The forms of the desk: what is brought to it, and what is decided on it."""

from collections.abc import Mapping, Sequence

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions.admin.desk.material import MOST_FILES
from missions.admin.desk.options import CURRENT, KEEP, Option
from missions.admin.desk.rows import Row
from missions.models.named import language_codes
from missions.wikitext.limits import LARGEST_BYTES

LONGEST_REASON = 1000


class SeveralFilesInput(forms.FileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Any number of files up to the limit, as a list."""

    widget = SeveralFilesInput

    def clean(self, data, initial=None):
        files = data if isinstance(data, list | tuple) else [data] if data else []
        if len(files) > MOST_FILES:
            raise forms.ValidationError(_("Up to %(limit)d files are read at once.") % {"limit": MOST_FILES})
        return [super(SeveralFilesField, self).clean(each, initial) for each in files]


class PasteForm(forms.Form):
    """Articles in wikitext, and where they are from."""

    text = forms.CharField(
        label=gettext_lazy("Articles in wikitext"),
        required=False,
        strip=False,
        max_length=LARGEST_BYTES,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"}),
        help_text=gettext_lazy("One article or several, in any of the languages, one below the other."),
    )
    files = SeveralFilesField(label=gettext_lazy("Or as files"), required=False)
    url = forms.URLField(
        label=gettext_lazy("Address of the source"),
        required=False,
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("Where the articles are from, if you want it noted."),
    )

    def clean_url(self):
        url = self.cleaned_data["url"]
        if url and not url.startswith(("http://", "https://")):
            raise forms.ValidationError(_("%(url)s is no web address.") % {"url": url})
        return url

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("text", "").strip() and not cleaned.get("files"):
            raise forms.ValidationError(_("Paste an article or choose a file."))
        return cleaned


class DecisionForm(forms.Form):
    """One choice and its reason for each row that leaves one."""

    def __init__(self, rows: Sequence[Row], data: Mapping | None = None):
        super().__init__(data)
        self.rows = [row for row in rows if row.options]
        for row in self.rows:
            choices = [(option.id, option.label) for option in row.options]
            self.fields[f"choice-{row.id}"] = forms.ChoiceField(choices=choices, required=False)
            for code in language_codes():
                self.fields[f"reason-{row.id}-{code}"] = forms.CharField(max_length=LONGEST_REASON, required=False)

    def clean(self):
        for row in self.rows:
            if self.chosen(row).id != KEEP and not self.reasons(row):
                self.add_error(f"choice-{row.id}", _("Say why, in one language at least."))
        return self.cleaned_data

    def chosen(self, row: Row) -> Option:
        """The option that was chosen; without a choice the first: everything stays."""
        number = self.cleaned_data.get(f"choice-{row.id}") or KEEP
        return next(option for option in row.options if option.id == number)

    def reasons(self, row: Row) -> dict[str, str]:
        """The editor's words by language."""
        texts = {code: self.cleaned_data.get(f"reason-{row.id}-{code}", "") for code in language_codes()}
        return {code: text for code, text in texts.items() if text}

    def decided(self) -> list[Row]:
        """The rows on which something was decided; a reason without another choice confirms what is recorded."""
        return [row for row in self.rows if self.chosen(row).id != KEEP or self.reasons(row)]

    def shown(self, row: Row) -> dict:
        """What the template draws for a row."""
        choice = self[f"choice-{row.id}"]
        picked = choice.value() or KEEP
        reasons = [
            {"code": code, "language": language, "field": self[f"reason-{row.id}-{code}"]}
            for code, language in settings.LANGUAGES
        ]
        return {
            "name": choice.html_name,
            "options": [{"option": option, "checked": option.id == picked} for option in row.options],
            "reasons": reasons,
            "errors": [*choice.errors, *(error for each in reasons for error in each["field"].errors)],
            "is_open": picked != KEEP or any(each["field"].value() for each in reasons),
            "replaces": any(option.id == CURRENT for option in row.options),
        }
