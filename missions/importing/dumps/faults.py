"""What is wrong with an XML file, in the words of every language."""

from xml.parsers.expat import errors

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError

from missions.reasons import Reason, reason
from missions.reasons import marked as _

_ENDS_TOO_EARLY = _("The XML ends too early, at byte %(byte)s.")
_NO_CHARACTER = _("Byte %(byte)s is no character that XML allows, or none of the file’s encoding.")
_ENCODING = _("The file is in another encoding than it says, or in one that is unknown.")
#: By the parser's own words.
_SENTENCES = {
    errors.XML_ERROR_NO_ELEMENTS: _ENDS_TOO_EARLY,
    errors.XML_ERROR_UNCLOSED_TOKEN: _ENDS_TOO_EARLY,
    errors.XML_ERROR_PARTIAL_CHAR: _ENDS_TOO_EARLY,
    errors.XML_ERROR_UNCLOSED_CDATA_SECTION: _ENDS_TOO_EARLY,
    errors.XML_ERROR_INVALID_TOKEN: _NO_CHARACTER,
    errors.XML_ERROR_BAD_CHAR_REF: _NO_CHARACTER,
    errors.XML_ERROR_TAG_MISMATCH: _("A tag is closed at byte %(byte)s that is not open."),
    errors.XML_ERROR_UNDEFINED_ENTITY: _("The entity at byte %(byte)s is not defined."),
    errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: _("Something follows the end of the export, at byte %(byte)s."),
    errors.XML_ERROR_UNKNOWN_ENCODING: _ENCODING,
    errors.XML_ERROR_INCORRECT_ENCODING: _ENCODING,
}
_BY_CODE = {errors.codes[words]: sentence for words, sentence in _SENTENCES.items()}
_OTHERWISE = _("The XML is broken at byte %(byte)s (%(error)s).")


def reason_of(error: Exception, byte: int) -> Reason:
    """Why XML cannot be read further. ``byte``: how far the parser got in what was unpacked."""
    if isinstance(error, DefusedXmlException):
        return reason(
            _("A document type is declared at byte %(byte)s: no export has one, and it may be a trap."), byte=byte
        )
    if not isinstance(error, ParseError):
        return reason(_ENCODING)
    words = errors.messages.get(error.code, str(error))
    return reason(_BY_CODE.get(error.code, _OTHERWISE), byte=byte, error=words)
