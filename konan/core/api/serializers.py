"""Strict bodies: no unknown names, no coerced types, PUT changes what is sent."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.fields import Field

Types = tuple[type, ...]
_TYPES: Final[tuple[tuple[type[Field[Any, Any, Any, Any]], Types, Any], ...]] = (
    (serializers.BooleanField, (bool,), _("Must be true or false.")),
    (serializers.IntegerField, (int, float), _("Must be a number.")),
    (serializers.FloatField, (int, float), _("Must be a number.")),
    (serializers.DecimalField, (int, float), _("Must be a number.")),
    (serializers.CharField, (str,), _("Must be a string.")),
    (serializers.UUIDField, (str,), _("Must be a string.")),
    (serializers.DateTimeField, (str,), _("Must be a string.")),
    (serializers.DateField, (str,), _("Must be a string.")),
    (serializers.TimeField, (str,), _("Must be a string.")),
    (serializers.ListField, (list,), _("Must be an array.")),
    (serializers.DictField, (dict,), _("Must be an object.")),
)
_MAX_INTEGER: Final = 2**63


class ResourceSerializer(serializers.Serializer[Any]):
    """The base of every JSON body, nested ones too.

    Read-only fields that are sent back are ignored; a name that does not exist is an
    error (`unknown_field`), and so is a value of another JSON type (`invalid_type`).
    With `partial=True` only what was sent is in `validated_data`, at every depth.
    """

    def to_internal_value(self, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return super().to_internal_value(data)
        errors = {**self._unknown(data), **self._of_other_type(data)}
        if not errors:
            return super().to_internal_value(data)
        rest = {name: value for name, value in data.items() if name not in errors}
        raise ValidationError({**errors, **self._errors_of(rest, without=set(errors))})

    def _unknown(self, data: Mapping[str, Any]) -> dict[str, Any]:
        error = ErrorDetail(str(_("This resource has no such field.")), code="unknown_field")
        return {name: [error] for name in data if name not in self.fields}

    def _of_other_type(self, data: Mapping[str, Any]) -> dict[str, Any]:
        if hasattr(data, "getlist"):  # a form: everything in it is text
            return {}
        errors = {
            name: wrong_type(self.fields[name], value)
            for name, value in data.items()
            if name in self.fields and not self.fields[name].read_only
        }
        return {name: error for name, error in errors.items() if error}

    def _errors_of(self, data: Mapping[str, Any], *, without: set[str]) -> dict[str, Any]:
        """What else is wrong, so that one answer says everything."""
        try:
            super().to_internal_value(data)
        except ValidationError as error:
            if isinstance(error.detail, dict):
                return {name: what for name, what in error.detail.items() if name not in without}
        return {}


def wrong_type(field: Field[Any, Any, Any, Any], value: Any) -> Any:
    """An error detail where JSON gave another type than the field's; else None."""
    if value is None:
        return None
    for kind, types, message in _rules(field):
        if isinstance(field, kind):
            if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
                return [ErrorDetail(str(message), code="invalid_type")]
            break
    if isinstance(field, serializers.IntegerField) and abs(value) >= _MAX_INTEGER:
        return [ErrorDetail(str(_("This number is too large.")), code="invalid")]
    return _inside(field, value)


def _rules(field: Field[Any, Any, Any, Any]) -> tuple[Any, ...]:
    if isinstance(field, serializers.MultipleChoiceField):
        return ((serializers.MultipleChoiceField, (list,), _("Must be an array.")),)
    if isinstance(field, serializers.ChoiceField):
        kinds = tuple({type(choice) for choice in field.choices})
        kinds = tuple(str if issubclass(kind, str) else kind for kind in kinds)
        return ((serializers.ChoiceField, kinds, _("Must be one of the choices.")),)
    return _TYPES


def _inside(field: Field[Any, Any, Any, Any], value: Any) -> Any:
    if isinstance(field, serializers.ListField):
        found = {index: wrong_type(field.child, item) for index, item in enumerate(value)}
    elif isinstance(field, serializers.DictField):
        found = {name: wrong_type(field.child, item) for name, item in value.items()}
    else:
        return None
    return {place: error for place, error in found.items() if error} or None


class QuerySerializer(serializers.Serializer[Any]):
    """Query parameters: text that is read; names that are not declared are left alone."""
