"""What a reader of a document or record should know, as closed names."""

from __future__ import annotations

from enum import StrEnum


class Flag(StrEnum):
    """What a reader of a record should know; each has a concept ``code:flag.NAME``."""

    COUNTRY_SPELLING = "country-spelling"
    PLACE_CONFLICT = "place-conflict"
    NO_COUNTRY = "no-country"
    COUNTRY_FROM_NAME = "country-from-name"
    KIND_BY_LIST = "kind-by-list"
    NUMBER_MISSING = "number-missing"
    NUMBER_REPEATED = "number-repeated"
    COUNT_DIFFERS = "count-differs"
    BREAKS_OFF = "breaks-off"
    NO_SUCH_PROVISION = "no-such-provision"
    INFERRED_INSTRUMENT = "inferred-instrument"
    QUOTATION_VERBATIM = "quotation-verbatim"
    QUOTATION_ALTERED = "quotation-altered"
    AMBIGUOUS_DATE = "ambiguous-date"
    ENCODING_GUESSED = "encoding-guessed"
    INFERRED_ADDRESSEE = "inferred-addressee"
    SEVERAL_LETTERS = "several-letters"
