from django.urls import path

from contacts.pages import contact, views

urlpatterns = [
    path("contacts", views.ContactList.as_view(), name="contacts"),
    path("contacts/new", views.ContactNew.as_view(), name="contact_new"),
    path("contacts/import", views.ContactsImportPage.as_view(), name="contacts_import"),
    path("contacts/export.csv", views.ContactsCsv.as_view(), name="contacts_csv"),
    path("contacts/<uuid:contact_id>", contact.ContactPage.as_view(), name="contact"),
    path("contacts/<uuid:contact_id>/block", contact.ContactBlock.as_view(), name="contact_block"),
    path(
        "contacts/<uuid:contact_id>/unblock",
        contact.ContactUnblock.as_view(),
        name="contact_unblock",
    ),
    path("contacts/<uuid:contact_id>/merge", contact.ContactMerge.as_view(), name="contact_merge"),
    path(
        "contacts/<uuid:contact_id>/doubles",
        contact.ContactDoubles.as_view(),
        name="contact_doubles",
    ),
    path("contacts/<uuid:contact_id>/erase", contact.ContactErase.as_view(), name="contact_erase"),
    path("contacts/<uuid:contact_id>/export", contact.ContactJson.as_view(), name="contact_json"),
]
