"""Who may change what: rights per language, and the groups that hold them.

Facts belong to no language, texts to one, and publishing is decided per language. So there are three kinds of
right: ``missions.edit_facts``, ``missions.write_xx`` and ``missions.publish_xx``. They are made after each
``migrate`` from ``settings.LANGUAGES``: a further language gets its own without a line of code.

The rights that Django makes for every model are not asked for records: they cannot tell languages apart.
"""

from django.apps import apps as global_apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models, router
from django.utils.translation import gettext_noop

from missions.models import Mission
from missions.models.named import language_codes

EDIT_FACTS = "edit_facts"


def write(language: str) -> str:
    return f"write_{language}"


def publish(language: str) -> str:
    return f"publish_{language}"


def rights() -> dict[str, str]:
    """Every right of the encyclopedia, with what it says of its holder."""
    found = {EDIT_FACTS: "Can edit facts"}
    for code, name in settings.LANGUAGES:
        found[write(code)] = f"Can write texts ({name})"
        found[publish(code)] = f"Can publish pages ({name})"
    return found


def groups() -> dict[str, list[str]]:
    """The groups of editors, and the rights that they begin with."""
    found = {gettext_noop("facts editor"): [EDIT_FACTS]}
    for code in language_codes():
        found[f"translator ({code})"] = [write(code)]
    found[gettext_noop("reviewer")] = list(rights())
    return found


def right_for(model: type[models.Model], field: str) -> str:
    """The right that changing this field of a record takes."""
    column = model._meta.get_field(field)
    language = getattr(column, "language", None)
    if language is None:
        return EDIT_FACTS
    return publish(language) if column.translated_field.name == "status" else write(language)


def may(user, *wanted: str) -> bool:
    """Whether someone has all of these rights."""
    return user.is_active and all(user.has_perm(f"missions.{right}") for right in wanted)


def is_editor(user) -> bool:
    """Whether someone has any right at all, and so may see drafts."""
    return any(may(user, right) for right in rights())


def may_change_field(user, model: type[models.Model], field: str) -> bool:
    return may(user, right_for(model, field))


def create_groups(using: str = "default", apps=global_apps, **kwargs) -> None:
    """Make the rights and groups that are missing (after ``migrate`` and ``flush``).

    What exists is left as an administrator arranged it. A right that is new, such as those of a new language,
    is given to the groups that begin with it, for nobody can have withdrawn it yet.
    """
    try:
        Group, Permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")  # noqa: N806
    except LookupError:
        return
    if not router.allow_migrate_model(using, Group):
        return
    kind = ContentType.objects.db_manager(using).get_for_model(Mission)
    permissions, new = {}, set()
    for codename, name in rights().items():
        permissions[codename], is_new = Permission.objects.using(using).get_or_create(
            content_type_id=kind.pk, codename=codename, defaults={"name": name}
        )
        if is_new:
            new.add(codename)
    for name, codenames in groups().items():
        group, is_new = Group.objects.using(using).get_or_create(name=name)
        group.permissions.add(*[permissions[codename] for codename in codenames if is_new or codename in new])
