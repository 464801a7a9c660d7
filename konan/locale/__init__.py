"""The catalogues of the pages, mails and API errors, and the two steps that keep them."""
