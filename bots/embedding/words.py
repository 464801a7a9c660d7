"""What a look at a page says: the sentence, and what to do."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

SENTENCES: Final[dict[str, tuple[Any, Any]]] = {
    "busy": (
        _("Other pages are being looked at just now."),
        _("Try it again in a moment."),
    ),
    "behind_door": (
        _("This page asks for a sign-in or a password, so it cannot be looked at from outside."),
        _(
            "Try a page that everybody can open, or open the site yourself: what is seen is shown below."
        ),
    ),
    "no_such_page": (
        _("There is no page at this address."),
        _("Check the spelling."),
    ),
    "page_broken": (
        _("The site answered with an error instead of the page."),
        _("Try it again in a moment."),
    ),
    "no_page": (
        _("What is at this address is not a web page."),
        _("Give the address of a page of your site."),
    ),
    "not_there": (
        _("The line is not in this page."),
        _(
            "Paste it and publish the page; a cache may keep the old one for a while. If a tag "
            "manager adds the line, open the page once in your browser: it is then seen below."
        ),
    ),
    "commented_out": (
        _("The line is there, but commented out: browsers do not see it."),
        _("Take away the “<!--” before and the “-->” after it."),
    ),
    "other_bot": (
        _(
            "There is a line of Konan in this page, but of another bot, or an older one of this bot."
        ),
        _("Replace it with the line above."),
    ),
    "no_token": (
        _("Our script is in this page, but it does not say which bot: data-bot is missing."),
        _("Paste the whole line above. Some site builders take out what they do not know."),
    ),
    "other_server": (
        _("The line loads the chat from another address than this server's."),
        _("Replace it with the line above: it names {server}."),
    ),
    "insecure": (
        _("The page is loaded by https, the line by http: browsers block that."),
        _("Begin the address in the line with https://, and open this server by https too."),
    ),
    "policy": (
        _("The site's security policy (Content-Security-Policy) keeps the chat out: {directives}."),
        _("Add {server} to these directives."),
    ),
    "origin": (
        _("{origin} is not among the sites that may show this bot."),
        _("Add it under “Sites that may show it”, or empty that list to allow any."),
    ),
    "not_live": (
        _("The line is right, but the bot is not live yet, so its button stays hidden."),
        _("Press “Go live” above."),
    ),
}
