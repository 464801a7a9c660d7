"""Every write on contacts."""

from contacts.services.claims import Claim, contact_claim
from contacts.services.editing import contact_block, contact_create, contact_seen, contact_update
from contacts.services.erasing import contact_delete
from contacts.services.exporting import contact_export, contacts_export
from contacts.services.importing import Imported, contacts_import
from contacts.services.merging import contact_merge

__all__ = [
    "Claim",
    "Imported",
    "contact_block",
    "contact_claim",
    "contact_create",
    "contact_delete",
    "contact_export",
    "contact_merge",
    "contact_seen",
    "contact_update",
    "contacts_export",
    "contacts_import",
]
