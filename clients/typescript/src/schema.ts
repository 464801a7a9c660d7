/** Made of the OpenAPI document by script/clients: do not edit. */

export interface paths {
    "/api/v1/analytics/{bot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures at a glance
         * @description How the bot does, beside the period before. Times of the bot and of people are kept apart. Sessions of the playground are left out, and those that somebody began who was blocked. What is said of sessions is said of those that began in the period, as they are now; messages are counted when they were written. Figures are at most 10 seconds behind, and go with what is deleted. Needs role viewer.
         */
        get: operations["getAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conversations, when and where
         * @description Intervals without any are in the series as zeros. Sessions of the playground are left out, and those that somebody began who was blocked. What is said of sessions is said of those that began in the period, as they are now; messages are counted when they were written. Figures are at most 10 seconds behind, and go with what is deleted. Needs role viewer.
         */
        get: operations["getConversationFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/csat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What visitors thought of it
         * @description Scores and thumbs, and what was said with them. Sessions of the playground are left out, and those that somebody began who was blocked. What is said of sessions is said of those that began in the period, as they are now; messages are counted when they were written. Figures are at most 10 seconds behind, and go with what is deleted. Needs role viewer.
         */
        get: operations["getSatisfaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages, by who wrote them
         * @description Intervals without any are in the series as zeros. Sessions of the playground are left out, and those that somebody began who was blocked. What is said of sessions is said of those that began in the period, as they are now; messages are counted when they were written. Figures are at most 10 seconds behind, and go with what is deleted. Needs role viewer.
         */
        get: operations["getMessageFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What visitors ask about
         * @description Conversations put together by their first real question; small talk is left out, and those in which nothing but a person was asked for are a topic of intent `person`. Computed every night, and when somebody looks and nothing is newer than 15 minutes: at once where a bot has few conversations, else by a worker, while the answer shows what there is. Of the newest 100,000 conversations. `unanswered` is what visitors asked in vain since the beginning of the period, true now. Needs role viewer.
         */
        get: operations["getTopics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/topics/{topic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Name or pin a topic
         * @description Changes what is sent. A name stays, whatever is found later; an empty one gives the phrase back. Needs role admin.
         */
        put: operations["updateTopic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Name or pin a topic
         * @description Changes what is sent. A name stays, whatever is found later; an empty one gives the phrase back. Needs role admin.
         */
        patch: operations["patchTopic"];
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/topics/{topic_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a topic into another
         * @description Its conversations count as those of the other, and so do those that come. 409 `not_a_target` where the other is the same, or was merged itself. Needs role admin.
         */
        post: operations["mergeTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/topics/{topic_id}/separate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a merge back
         * @description What was merged into the topic stands by itself again. Needs role admin.
         */
        post: operations["separateTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/unanswered/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Dismiss an unanswered question
         * @description With those like it; asked again, it comes back. Needs role admin.
         */
        delete: operations["dismissUnanswered"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analytics/{bot_id}/unanswered/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer an unanswered question
         * @description Makes a curated answer; the question and those like it are unanswered no more. Needs role admin.
         */
        post: operations["answerUnanswered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's API keys */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Shown once. It acts as you. At most 20; needs a verified e-mail.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API key */
        delete: operations["deleteApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what happened in one's account
         * @description Kept for a year, and changed by nobody: the application's own role in the database cannot. Newest first: sign-ins and failed ones, keys, roles, shares, exports, erasures, changes of bots and webhooks, and whatever an operator did as you.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export what happened in one's account
         * @description Kept for a year, and changed by nobody: the application's own role in the database cannot. CSV, UTF-8 with a byte order mark; a cell that a spreadsheet would take for a formula begins with `'`. The export stands in the log, too.
         */
        get: operations["exportAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the e-mail address
         * @description Where two-factor sign-in is on, `code` is needed, too. Mails a code to the new address and word of it to the old one; POST /auth/verify-email with the new address and the code completes it.
         */
        post: operations["changeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description Where two-factor sign-in is on, `code` is needed, too. Every other sign-in ends at once.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export everything of one's own */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code for a new password
         * @description The same answer for every address; at most 3 codes an hour are mailed.
         */
        post: operations["forgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description An unknown address and a wrong password are the same 401. With two-factor sign-in on and no `code`: 401 `totp_required` with an `mfa_token` for POST /auth/totp/verify.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the sign-in of the access token or of the refresh token that is sent.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I */
        get: operations["getMe"];
        /** Change name, locale, time zone */
        put: operations["updateMe"];
        post?: never;
        /**
         * Delete the account and all that it owns
         * @description Bots, knowledge, conversations, contacts, teams, keys: nothing stays.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /** Change name, locale, time zone */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get a new pair of tokens
         * @description The refresh token is used up. Sending a used one ends the sign-in.
         */
        post: operations["refreshTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account
         * @description Mails a six-digit code to the address. A taken address is a 409. Where the server is set to hide who has an account (`ENUMERATION_SAFE`), every answer is `{"status": "accepted"}`, taken or not, and nobody is signed in: verify the address, then sign in. The owner of a taken address is told by mail.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password
         * @description With the code that was mailed: good for 10 minutes and 5 tries. Every sign-in ends at once; API keys stay and are named in a mail; two-factor sign-in stays on.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where one is signed in */
        get: operations["listSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out elsewhere
         * @description What hangs on it is refused at its next request.
         */
        delete: operations["endSignIn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/socket-ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket for a socket's first frame
         * @description Good once, for 30 seconds, in place of the token.
         */
        post: operations["createSocketTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch two-factor sign-in off */
        post: operations["disableTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set two-factor sign-in up
         * @description Nothing is on until a code was verified. Needs a verified e-mail.
         */
        post: operations["setUpTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/totp/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch two-factor sign-in on, or sign in with a code
         * @description `{code}` by a person switches it on and answers with recovery codes; a wrong one is a 400. `{mfa_token, code}` goes on with a sign-in and answers with tokens; a wrong code is a 401 `totp_invalid`.
         */
        post: operations["verifyTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify an e-mail address
         * @description With the six digits that were mailed: good for 10 minutes and 5 tries.
         */
        post: operations["verifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/verify-email/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a new verification code
         * @description The same answer for every address; at most 3 codes an hour are mailed.
         */
        post: operations["resendVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bots
         * @description One's own bots and those shared with one's teams, newest first. `q` searches name and domain by beginnings of words.
         */
        get: operations["listBots"];
        put?: never;
        /**
         * Make a bot
         * @description A draft; `name` is enough. Where your plan has no room for another bot: 403 `plan_limit_reached`, with `limit` and `upgrade_url`.
         */
        post: operations["createBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/automations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the automations of a bot
         * @description Newest first. `q` searches names by beginnings of words.
         */
        get: operations["listAutomations"];
        put?: never;
        /**
         * Make an automation
         * @description On at once, unless `enabled` is false. People in its actions must be people of the bot. A bot has at most 100 (409 `too_many_automations`). Needs role admin.
         */
        post: operations["createAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/automations/{automation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an automation */
        get: operations["getAutomation"];
        /**
         * Change an automation, or switch it on or off
         * @description Changes what is sent. Needs role admin.
         */
        put: operations["updateAutomation"];
        post?: never;
        /**
         * Delete an automation
         * @description With its log. Needs role admin.
         */
        delete: operations["deleteAutomation"];
        options?: never;
        head?: never;
        /**
         * Change an automation, or switch it on or off
         * @description Changes what is sent. Needs role admin.
         */
        patch: operations["patchAutomation"];
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/automations/{automation_id}/clone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy an automation
         * @description The copy is off. Needs role admin.
         */
        post: operations["cloneAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/automations/{automation_id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what an automation would have touched
         * @description Without any effect. Looks at the events of the last days with the sessions as they were then; of `time_passed`, at the waits that messages tell of. Needs role admin.
         */
        post: operations["tryAutomation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/automations/{automation_id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what an automation did
         * @description Newest first, for 30 days: each time that its conditions held, with what was found, what was done, and what was refused.
         */
        get: operations["listAutomationRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/automations/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a rule would have touched before it is kept
         * @description As `tryAutomation`, of the rule in the body. Keeps nothing and has no effect. Needs role admin.
         */
        post: operations["tryAutomationDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a bot knows
         * @description Newest first. `q` searches titles by beginnings of words.
         */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Add knowledge
         * @description A text, a page, a question with its answer, or a file (multipart). Pages, files and long texts are read by a worker: `status` is `processing` until it is `ready`, or `failed` with a readable `error`. A curated answer that matches a question well is said word for word, before any model. Needs role admin. Where the plan of the bot's owner has no room for another document: 403 `plan_limit_reached`.
         */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/knowledge/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a document
         * @description What hangs on the bot that the path names.
         */
        get: operations["getDocument"];
        /**
         * Change a document
         * @description Changes what is sent: title and enabled of any, `text` of a text, `question` and `answer` of a curated answer. Needs role admin.
         */
        put: operations["updateDocument"];
        post?: never;
        /**
         * Delete a document
         * @description The bot no longer answers from it. Needs role admin.
         */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        /**
         * Change a document
         * @description Changes what is sent: title and enabled of any, `text` of a text, `question` and `answer` of a curated answer. Needs role admin.
         */
        patch: operations["patchDocument"];
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/knowledge/{document_id}/chunks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the passages of a document
         * @description In reading order.
         */
        get: operations["listChunks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/knowledge/{document_id}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a page again
         * @description What was read before serves until the new text is there. For pages alone (409 `not_a_page`). Needs role admin.
         */
        post: operations["refreshDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/knowledge/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List unanswered questions
         * @description What visitors asked and the bot did not know, most asked first.
         */
        get: operations["listKnowledgeGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{bot_id}/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search a bot's knowledge
         * @description The passages that the bot would find for a question, best first, on one page.
         */
        get: operations["searchKnowledge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a bot
         * @description `instructions`, `llm` and `handoff.keywords` are null for agents and viewers.
         */
        get: operations["getBot"];
        /**
         * Change a bot
         * @description Changes what is sent and keeps the rest; objects merge key by key, arrays are replaced. `llm: null` removes the model server and its key. Needs role admin.
         */
        put: operations["updateBot"];
        post?: never;
        /**
         * Delete a bot
         * @description Takes its sessions, knowledge and webhooks with it. For the owner alone.
         */
        delete: operations["deleteBot"];
        options?: never;
        head?: never;
        /**
         * Change a bot
         * @description Changes what is sent and keeps the rest; objects merge key by key, arrays are replaced. `llm: null` removes the model server and its key. Needs role admin.
         */
        patch: operations["patchBot"];
        trace?: never;
    };
    "/api/v1/bots/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Activate a bot
         * @description Visitors may talk to it from now on. The caller's e-mail must be verified. Needs role admin.
         */
        post: operations["activateBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Duplicate a bot
         * @description A draft of one's own with settings and knowledge, and new tokens; without sessions, webhooks and shares. The model server comes along only for its owner. Needs role admin.
         */
        post: operations["duplicateBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a bot
         * @description Visitors get 403 `bot_inactive`; owner and team may still talk to it. Needs role admin.
         */
        post: operations["pauseBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}/rotate-identity-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the identity secret
         * @description Shown this once. It signs a visitor's identity: a JWT (HS256, `sub`, `aud` = the bot's id, `exp` within 24 hours), or the HMAC-SHA256 of the external id. What the old one signed ends at once. Needs role admin.
         */
        post: operations["rotateBotIdentitySecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bots/{id}/rotate-token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate the public token
         * @description The old token ends at once, on every site that embeds the bot. Needs role admin.
         */
        post: operations["rotateBotToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something and get the answer
         * @description `response` is null while people have the session. The message is stored before the answer is begun, and stays when that fails.
         */
        post: operations["chat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put up a file, to be sent along with a message
         * @description The answer's `id` goes into `attachments` of a message. What is not sent within 24 hours is forgotten. Pictures are drawn anew, without what cameras write into them. `409 quota_reached`: the bot's conversations hold as much as they may.
         */
        post: operations["uploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of a file
         * @description For the visitor whose talk it is in (or who put it up), and for the bot's people. Always to be saved, never to be run: `Content-Disposition: attachment`, and `application/octet-stream` unless it is a picture.
         */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thumbs on an answer, or a satisfaction score for the session
         * @description For the visitor whose session it is, and for the bot's owner and team.
         */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/history/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was said, oldest first
         * @description For the visitor whose session it is, and for the bot's owner and team.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/messages/{message_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an answer that is being written
         * @description For the visitor whose session it is, and for the bot's owner and team.
         */
        post: operations["stopAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The visitor's own sessions
         * @description For the visitor whose session it is, and for the bot's owner and team.
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sessions of a bot
         * @description /chat/sessions/{id}: for GET a bot's id, for DELETE a session's.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /**
         * Delete a session with all that was said
         * @description /chat/sessions/{id}: for GET a bot's id, for DELETE a session's.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a conversation
         * @description For the visitor whose session it is, and for the bot's owner and team.
         */
        post: operations["closeSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where the visitor can be reached
         * @description Nobody signs for it, so it opens nothing: it joins or makes an unverified contact, or is kept on this session alone. Unread replies of agents are mailed there.
         */
        post: operations["setSessionContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}/handoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a person
         * @description For the visitor whose session it is, and for the bot's owner and team.
         */
        post: operations["requestHuman"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the transcript to the visitor's address
         * @description For the visitor whose session it is, and for the bot's owner and team.
         */
        post: operations["sendTranscript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something and watch the answer being written
         * @description Server-sent events: `message.start`, `message.delta` with `text`, `message.end` with what /chat answers (`revised: true`: `response` replaces what was shown), or `error`. Each has an `id` to go on from.
         */
        post: operations["chatStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/stream/{message_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Go on with a stream that was cut
         * @description Server-sent events: `message.start`, `message.delta` with `text`, `message.end` with what /chat answers (`revised: true`: `response` replaces what was shown), or `error`. Each has an `id` to go on from.
         */
        get: operations["resumeChatStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The visitor's own tickets
         * @description With number and state, newest first.
         */
        get: operations["listOwnTickets"];
        put?: never;
        /**
         * A visitor opens a ticket
         * @description Where nobody is there to answer, say. `subject` is enough.
         */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description One's own, and those of the bots that are shared with one's teams; newest first unless `sort` says otherwise. `q` searches name, e-mail, company, phone and external id by beginnings of words. Who was never seen is sorted by when they were made.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Make a contact
         * @description With `bot_ids` in the account of the bots' owner (role agent or more), else in one's own. A name, an e-mail address, a phone number or an external id is needed. The same e-mail or external id in one account: 409 `contact_exists`, with the `contact_id` that has it.
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact */
        get: operations["getContact"];
        /**
         * Change a contact
         * @description Changes what is sent and keeps the rest; attributes merge, a null removes the name; tags are replaced. Another `external_id` than the verified one ends `verified`. Needs role agent.
         */
        put: operations["updateContact"];
        post?: never;
        /**
         * Erase a contact
         * @description The person at once: contact, conversations, messages, files, and the events that told of them. Nothing brings it back. Needs role admin.
         */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description Changes what is sent and keeps the rest; attributes merge, a null removes the name; tags are replaced. Another `external_id` than the verified one ends `verified`. Needs role agent.
         */
        patch: operations["patchContact"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Block or unblock a contact
         * @description What somebody blocked sends is stored, answered 200, and bothers nobody. Needs role agent.
         */
        put: operations["blockContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Block or unblock a contact
         * @description What somebody blocked sends is stored, answered 200, and bothers nobody. Needs role agent.
         */
        patch: operations["patchBlockContact"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export everything about a person
         * @description For a person who asks what is kept of them. Needs role admin.
         */
        get: operations["exportContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge another contact into this one
         * @description Conversations, bots, tags, attributes and notes of `contact_id` become this contact's, and that one is gone. What this one says already stays; a verified identity wins over one that nobody vouched for. Two different verified people: 409 `both_verified`. Needs role agent on both.
         */
        post: operations["mergeContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export contacts as CSV
         * @description One's own, and those of the bots on which one's role is admin, with the filters of the list. UTF-8 with a byte order mark; a cell that a spreadsheet would take for a formula begins with `'`. What is exported can be imported.
         */
        get: operations["exportContacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import contacts from CSV
         * @description The first row names the fields as here; `attributes.plan` is one attribute, `tags` and `bot_ids` are separated by commas, read-only fields are ignored. Somebody whose e-mail or external id is there already is changed, not made twice: what a cell says replaces what was there, an empty cell changes nothing, attributes merge. All of it is imported or, where any row is wrong, nothing: 400 with `errors: [{"row": 2, "field", "code", "detail"}]`. Needs role agent on the bots that are named.
         */
        post: operations["importContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/auto-assign/{bot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give what waits to who is free
         * @description Round robin of the waiting sessions, by priority, then longest waiting, over the available agents (online, below capacity): fewest open sessions first, then longest without a new one. Two calls at once never assign a session twice. Runs by itself where `handoff.auto_assign` is on. Needs role admin.
         */
        post: operations["autoAssign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act on up to 100 sessions
         * @description Each is acted upon for itself: `refused` says which were not, and why. Those that are not there or not the caller's are `not_found`. Needs role agent on each.
         */
        post: operations["bulkSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/canned-responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a canned response
         * @description A shortcut that the bot has already is a 409 `shortcut_taken`. Needs role agent.
         */
        post: operations["createCannedResponse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/canned-responses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the canned responses of a bot
         * @description In the order of their shortcuts. `q` searches shortcuts and texts by beginnings of words. With the id of a canned response: that one.
         */
        get: operations["listCannedResponses"];
        /**
         * Change a canned response
         * @description Changes what is sent. Needs role agent.
         */
        put: operations["updateCannedResponse"];
        post?: never;
        /**
         * Delete a canned response
         * @description Needs role agent.
         */
        delete: operations["deleteCannedResponse"];
        options?: never;
        head?: never;
        /**
         * Change a canned response
         * @description Changes what is sent. Needs role agent.
         */
        patch: operations["patchCannedResponse"];
        trace?: never;
    };
    "/api/v1/inbox/conversations/{bot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the conversations of a bot
         * @description The sessions that agents look at, by their last message. Those of the playground are not among them.
         */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/notes/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notes beside a session */
        get: operations["listNotes"];
        put?: never;
        /**
         * Write a note
         * @description Those whom it mentions are told. Needs role agent.
         */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Assign a session, or put it back into the queue
         * @description Assigned it is `open` and `human`: a snoozed one wakes, a resolved one is reopened; `waiting_since` stays until an agent replies. Unassigned it is `pending` again (a resolved one stays so). Somebody who may not answer for the bot: 400. Of simultaneous claims with the same `expected_assignee` the first wins, the others get 409 `already_assigned`. Needs role agent.
         */
        put: operations["assignSession"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Assign a session, or put it back into the queue
         * @description Assigned it is `open` and `human`: a snoozed one wakes, a resolved one is reopened; `waiting_since` stays until an agent replies. Unassigned it is `pending` again (a resolved one stays so). Somebody who may not answer for the bot: 400. Of simultaneous claims with the same `expected_assignee` the first wins, the others get 409 `already_assigned`. Needs role agent.
         */
        patch: operations["patchAssignSession"];
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one's draft in a session
         * @description An empty text where there is none. Needs role agent.
         */
        get: operations["getDraft"];
        /**
         * Keep a draft
         * @description One a person and session; an empty text is no draft. Needs role agent.
         */
        put: operations["updateDraft"];
        post?: never;
        /**
         * Throw a draft away
         * @description Needs role agent.
         */
        delete: operations["deleteDraft"];
        options?: never;
        head?: never;
        /**
         * Keep a draft
         * @description One a person and session; an empty text is no draft. Needs role agent.
         */
        patch: operations["patchDraft"];
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/handler": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Take over from the bot, or give back to it
         * @description `human`: the caller has the session (unless somebody has it already), the visitor is told who joined, and an answer that the bot has begun is dropped, never shown. `bot`: unassigned; the bot answers the visitor's next message, knowing what was said. Needs role agent.
         */
        put: operations["setSessionHandler"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Take over from the bot, or give back to it
         * @description `human`: the caller has the session (unless somebody has it already), the visitor is told who joined, and an answer that the bot has begun is dropped, never shown. `bot`: unassigned; the bot answers the visitor's next message, knowing what was said. Needs role agent.
         */
        patch: operations["patchSetSessionHandler"];
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the visitor
         * @description With the visitor at once, as role `agent`. The session is `open` and `human` from now on, the caller's where nobody had it; what the visitor wrote counts as read. Needs role agent.
         */
        post: operations["replyToSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say how urgent a session is
         * @description The queue goes round by priority, then by who has waited longest. Needs role agent.
         */
        put: operations["setSessionPriority"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say how urgent a session is
         * @description The queue goes round by priority, then by who has waited longest. Needs role agent.
         */
        patch: operations["patchSetSessionPriority"];
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a session as read
         * @description What the visitor wrote so far counts as read, and they see it. Needs role agent.
         */
        post: operations["markSessionRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Open, queue, snooze or resolve a session
         * @description `open` wakes a snoozed one and reopens a resolved one for people: its assignee has it again, without one the caller; one from the queue becomes the caller's. `pending`: into the queue, unassigned; a bot's session is handed over. `snoozed` wakes at its time or at the visitor's next message, and is then what it was before. Needs role agent.
         */
        put: operations["setSessionStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Open, queue, snooze or resolve a session
         * @description `open` wakes a snoozed one and reopens a resolved one for people: its assignee has it again, without one the caller; one from the queue becomes the caller's. `pending`: into the queue, unassigned; a bot's session is handed over. `snoozed` wakes at its time or at the visitor's next message, and is then what it was before. Needs role agent.
         */
        patch: operations["patchSetSessionStatus"];
        trace?: never;
    };
    "/api/v1/inbox/sessions/{id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace a session's tags
         * @description Trimmed, lower-cased, none twice; at most 20 of at most 40 characters. Needs role agent.
         */
        put: operations["setSessionTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Replace a session's tags
         * @description Trimmed, lower-cased, none twice; at most 20 of at most 40 characters. Needs role agent.
         */
        patch: operations["patchSetSessionTags"];
        trace?: never;
    };
    "/api/v1/inbox/stats/{bot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The desk in numbers
         * @description True at the moment of the call. Medians are those of the last 7 days. Sessions of the playground are left out.
         */
        get: operations["getInboxStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/summary/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the summary of a session
         * @description A worker writes it: where there is none yet the answer is 202, ask again in a moment. One that messages have overtaken is given with `stale`, and written anew.
         */
        get: operations["getSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tasks
         * @description Of every bot that one sees, newest first.
         */
        get: operations["listTasks"];
        put?: never;
        /**
         * Make a task
         * @description `bot_id` and `title` are enough. An assignee must have role agent on the bot. Needs role agent.
         */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a task */
        get: operations["getTask"];
        /**
         * Change a task
         * @description Changes what is sent. Needs role agent.
         */
        put: operations["updateTask"];
        post?: never;
        /**
         * Delete a task
         * @description Needs role admin.
         */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /**
         * Change a task
         * @description Changes what is sent. Needs role agent.
         */
        patch: operations["patchTask"];
        trace?: never;
    };
    "/api/v1/inbox/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tickets
         * @description Of every bot that one sees, newest first.
         */
        get: operations["listTickets"];
        put?: never;
        /**
         * Make a ticket
         * @description `bot_id` and `subject` are enough; the number is the owner's next. An assignee must have role agent on the bot. Needs role agent.
         */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a ticket */
        get: operations["getTicket"];
        /**
         * Change a ticket
         * @description Changes what is sent. Needs role agent.
         */
        put: operations["updateTicket"];
        post?: never;
        /**
         * Delete a ticket
         * @description Needs role admin.
         */
        delete: operations["deleteTicket"];
        options?: never;
        head?: never;
        /**
         * Change a ticket
         * @description Changes what is sent. Needs role agent.
         */
        patch: operations["patchTicket"];
        trace?: never;
    };
    "/api/v1/inbox/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views
         * @description One's own and those that others share, of the bots that one sees.
         */
        get: operations["listViews"];
        put?: never;
        /**
         * Save a view
         * @description A view of one's own; a shared one needs role agent.
         */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a saved view */
        get: operations["getView"];
        /**
         * Change a saved view
         * @description By its maker alone. `filters` are replaced as a whole.
         */
        put: operations["updateView"];
        post?: never;
        /**
         * Delete a saved view
         * @description By its maker alone.
         */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /**
         * Change a saved view
         * @description By its maker alone. `filters` are replaced as a whole.
         */
        patch: operations["patchView"];
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's notifications
         * @description The latest first. There is one per type and conversation: what happens again raises its `count`, makes it unread and brings it to the top. A bot that one may no longer see takes its notifications along.
         */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get what one wants to be told */
        get: operations["getNotificationPreferences"];
        /**
         * Change what one wants to be told
         * @description Changes the types that are sent and keeps the others. A mail goes out for what is still unread after three minutes.
         */
        put: operations["updateNotificationPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what one wants to be told
         * @description Changes the types that are sent and keeps the others. A mail goes out for what is still unread after three minutes.
         */
        patch: operations["patchNotificationPreferences"];
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark all notifications as read
         * @description `updated` says how many there were.
         */
        put: operations["readAllNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mark all notifications as read
         * @description `updated` says how many there were.
         */
        patch: operations["patchReadAllNotifications"];
        trace?: never;
    };
    "/api/v1/notifications/read/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark a notification as read
         * @description It is not mailed any more.
         */
        put: operations["readNotification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Mark a notification as read
         * @description It is not mailed any more.
         */
        patch: operations["patchReadNotification"];
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what is unread */
        get: operations["countUnreadNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence/available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can take a session now
         * @description Those who may answer for the bot, are online, and have fewer open sessions than their capacity.
         */
        get: operations["listAvailableAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that one is there
         * @description Good for 60 seconds, for all of one's tabs and clients together; an open `/ws/inbox` does it by itself. `status` is what one chose: online until changed.
         */
        post: operations["sendHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/presence/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose one's status and capacity
         * @description Away and busy agents get no session by themselves. It counts while heartbeats come; by itself it makes nobody reachable.
         */
        put: operations["setPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Choose one's status and capacity
         * @description Away and busy agents get no session by themselves. It counts while heartbeats come; by itself it makes nobody reachable.
         */
        patch: operations["patchSetPresence"];
        trace?: never;
    };
    "/api/v1/presence/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who of one's teams is at the desk
         * @description Oneself and everybody in one's teams, each once.
         */
        get: operations["listTeamPresence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's teams
         * @description Newest first. `q` searches names by beginnings of words.
         */
        get: operations["listTeams"];
        put?: never;
        /**
         * Make a team
         * @description With oneself as its owner.
         */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a team */
        get: operations["getTeam"];
        /**
         * Rename a team
         * @description Needs role admin.
         */
        put: operations["updateTeam"];
        post?: never;
        /**
         * Delete a team
         * @description Ends what its members reached through it; bots stay with their owners. For its owner alone.
         */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        /**
         * Rename a team
         * @description Needs role admin.
         */
        patch: operations["patchTeam"];
        trace?: never;
    };
    "/api/v1/teams/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom a team waits for
         * @description Invitations that are neither answered nor expired. Needs role admin.
         */
        get: operations["listTeamInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation
         * @description Its link leads nowhere from now on. Needs role admin.
         */
        delete: operations["revokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite somebody by e-mail
         * @description Mails a link that is good for seven days, once, for that address alone. Inviting again renews it. Needs role admin and a verified e-mail (403 `email_not_verified`); somebody who is in the team already is a 409 `already_member`. Where the plan of the team's owner has no seat left: 403 `plan_limit_reached`.
         */
        post: operations["inviteToTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the members of a team
         * @description Newest first. `q` searches names and addresses by beginnings of words.
         */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give a member another role
         * @description A role up to one's own, for those below one's own. The owner's stays: 409 `owner_stays`.
         */
        put: operations["updateMember"];
        post?: never;
        /**
         * Remove a member, or leave
         * @description Ends their access at once, open sockets included; their sessions go back to the queue. Needs a role above theirs; anybody but the owner (409 `owner_stays`) may leave. Their own bots are shared with the team no longer.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description A role up to one's own, for those below one's own. The owner's stays: 409 `owner_stays`.
         */
        patch: operations["patchMember"];
        trace?: never;
    };
    "/api/v1/teams/{id}/share-bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Share a bot with a team
         * @description Each member reaches it in their role, the team's owner as admin. By the bot's owner, who is owner or admin of the team. Sharing it again changes nothing.
         */
        post: operations["shareBot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/{id}/share-bot/{bot_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Share a bot with a team no longer
         * @description What its members reached through the team ends at once, open sockets included; their sessions go back to the queue. For the bot's owner.
         */
        delete: operations["unshareBot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what one is invited to
         * @description Invitations to the address that one has now, neither answered nor expired.
         */
        get: operations["listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description For the person of the invited address, once; needs a verified e-mail.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/teams/invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline an invitation
         * @description Who is in a team, and who is asked into it: never a key's business.
         */
        post: operations["declineInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a webhook
         * @description Each event is sent as Standard Webhooks says (`webhook-id`, `webhook-timestamp`, `webhook-signature`), at least once: 2xx within 10 s is success, anything else is tried again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h (give or take 20 %). Redirects are not followed. The `secret` is shown this once. Needs role admin and a verified e-mail. Where the plan of the bot's owner has no room for another webhook: 403 `plan_limit_reached`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{bot_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was sent, or will be
         * @description Newest first, for 30 days, with every attempt. Needs role admin.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a bot's webhooks
         * @description `id` is the bot's. Newest first, each with how it fares. Needs role admin.
         */
        get: operations["listWebhooks"];
        /**
         * Change a webhook
         * @description Changes what is sent and keeps the rest. Switched off, what waits has failed, and can be sent again; switched on, it begins anew. Needs role admin and a verified e-mail.
         */
        put: operations["updateWebhook"];
        post?: never;
        /**
         * Delete a webhook
         * @description With its deliveries: what waits is not sent. Needs role admin.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description Changes what is sent and keeps the rest. Switched off, what waits has failed, and can be sent again; switched on, it begins anew. Needs role admin and a verified e-mail.
         */
        patch: operations["patchWebhook"];
        trace?: never;
    };
    "/api/v1/webhooks/{id}/redeliver-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again what failed
         * @description All of a webhook that failed and was made since then. 409 `webhook_disabled` where it is switched off. Needs role admin.
         */
        post: operations["redeliverFailedWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a new secret
         * @description Shown this once. The one before signs along for 24 hours, so that a receiver can change over in between. Needs role admin.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a ping now
         * @description Waits for the answer, up to 10 s. Needs role admin.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/deliveries/{id}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description With the same `webhook-id`, and tried again as a new one would be. 409 `webhook_disabled` where the webhook is switched off. Needs role admin.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/widget/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the widget needs to draw itself */
        get: operations["getWidgetConfig"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    new_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A visitor's first message */
        post: operations["onNewSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    new_message: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Visitor, bot or agent said something */
        post: operations["onNewMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    handoff_requested: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A session went to people */
        post: operations["onHandoffRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    feedback_received: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thumbs or a satisfaction score */
        post: operations["onFeedbackReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    kb_updated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A document was added, updated or deleted */
        post: operations["onKbUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    mention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody is mentioned in a note */
        post: operations["onMention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    session_assigned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A session got an agent */
        post: operations["onSessionAssigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    automation_triggered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An automation's conditions held */
        post: operations["onAutomationTriggered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    contact_updated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A contact was made, changed, merged or erased */
        post: operations["onContactUpdated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    ticket_created: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A ticket was opened */
        post: operations["onTicketCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    task_created: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A task was made */
        post: operations["onTaskCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Accepted: {
            status: components["schemas"]["AcceptedStatus"];
        };
        /** @enum {string} */
        AcceptedStatus: "accepted";
        /** @description `type`, and what that type needs. */
        Action: {
            type: components["schemas"]["ActionType"];
            /**
             * Format: uuid
             * @description assign
             */
            agent_id?: string;
            /** @description tag, untag */
            tags?: string[];
            /** @description status */
            status?: string;
            /** @description priority */
            priority?: string;
            /** @description reply, note */
            content?: string;
            /** @description notify */
            user_ids?: string[];
            /** @description ticket */
            subject?: string;
        };
        /** @description `type`, and what that type needs. */
        ActionRequest: {
            type: components["schemas"]["ActionType"];
            /**
             * Format: uuid
             * @description assign
             */
            agent_id?: string;
            /** @description tag, untag */
            tags?: string[];
            /** @description status */
            status?: string;
            /** @description priority */
            priority?: string;
            /** @description reply, note */
            content?: string;
            /** @description notify */
            user_ids?: string[];
            /** @description ticket */
            subject?: string;
        };
        /** @enum {string} */
        ActionType: "assign" | "auto_assign" | "tag" | "untag" | "status" | "priority" | "reply" | "note" | "notify" | "ticket" | "handoff";
        ApiKey: {
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** @description How the key begins. */
            readonly prefix: string;
            /** @description `read` is GET, `chat` is /chat*, `write` is the rest; all unless said. */
            scopes: components["schemas"]["ApiKeyScope"][];
            /**
             * Format: date-time
             * @description null: it does not expire.
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             */
            readonly last_used_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
        };
        ApiKeyRequest: {
            name: string;
            /** @description `read` is GET, `chat` is /chat*, `write` is the rest; all unless said. */
            scopes?: components["schemas"]["ApiKeyScope"][];
            /**
             * Format: date-time
             * @description null: it does not expire.
             */
            expires_at?: string | null;
        };
        /** @enum {string} */
        ApiKeyScope: "read" | "chat" | "write";
        Assigned: {
            /** Format: uuid */
            session_id: string;
            /** Format: uuid */
            agent_id: string;
        };
        AssignedEvent: {
            session: components["schemas"]["Session"];
            assignee: components["schemas"]["Person"];
            /** @description Null where nobody did it by hand. */
            by: components["schemas"]["Person"] | null;
            method: components["schemas"]["AssignmentMethod"];
        };
        Attachment: {
            /** Format: uuid */
            id: string;
            name: string;
            content_type: string;
            size: number;
            url: string;
        };
        Attempt: {
            /** Format: date-time */
            readonly at: string;
            readonly status_code: number | null;
            readonly duration_ms: number;
            /** @description In your language. */
            readonly error: string | null;
            /** @description The first KB of the answer, as text. */
            readonly response_excerpt: string;
        };
        AuditActor: {
            /** Format: uuid */
            id: string;
            /** @description `operator`: somebody who runs this installation. */
            kind: components["schemas"]["AuditActorKind"];
            name: string;
        };
        /** @enum {string} */
        AuditActorKind: "person" | "operator";
        AuditEntry: {
            /** Format: uuid */
            readonly id: string;
            /** @description Stable, `bot.deleted` for example. */
            readonly action: string;
            /** @description In the language of the request. */
            readonly text: string;
            /** @description Null: the product itself, or nobody known. */
            readonly actor: components["schemas"]["AuditActor"] | null;
            /**
             * Format: uuid
             * @description As whom an operator acted.
             */
            readonly on_behalf_of: string | null;
            readonly subject: components["schemas"]["AuditSubject"] | null;
            readonly ip: string | null;
            /** @description What else is known of the act. */
            readonly data: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            readonly created_at: string;
        };
        AuditSubject: {
            /** @description What kind of thing, `bot` for example. */
            type: string;
            id: string;
            /** @description As it is called now. */
            name: string | null;
        };
        /** @description A rule: when the event happens and the conditions hold, the actions are carried out. */
        Automation: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly bot_id: string;
            name: string;
            /** @description True unless said. */
            enabled: boolean;
            /** @description `time_passed` needs the condition `session.minutes_waiting` `gt` and happens once for each wait. */
            event: components["schemas"]["AutomationTrigger"];
            /** @description `all` unless said. */
            match: components["schemas"]["Match"];
            /** @description None: the event alone is enough. */
            conditions: components["schemas"]["Condition"][];
            /** @description Carried out in this order. */
            actions: components["schemas"]["Action"][];
            /** Format: date-time */
            readonly last_run_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        /** @description `session` as the actions left it. */
        AutomationEvent: {
            session: components["schemas"]["Session"];
            automation: components["schemas"]["AutomationName"];
            actions: components["schemas"]["Done"][];
        };
        AutomationName: {
            /** Format: uuid */
            id: string;
            name: string;
            event: components["schemas"]["AutomationTrigger"];
        };
        /** @description A rule: when the event happens and the conditions hold, the actions are carried out. */
        AutomationRequest: {
            name: string;
            /** @description True unless said. */
            enabled?: boolean;
            /** @description `time_passed` needs the condition `session.minutes_waiting` `gt` and happens once for each wait. */
            event: components["schemas"]["AutomationTrigger"];
            /** @description `all` unless said. */
            match?: components["schemas"]["Match"];
            /** @description None: the event alone is enough. */
            conditions?: components["schemas"]["ConditionRequest"][];
            /** @description Carried out in this order. */
            actions: components["schemas"]["ActionRequest"][];
        };
        /** @enum {string} */
        AutomationTrigger: "new_session" | "new_message" | "handoff_requested" | "feedback_received" | "session_assigned" | "mention" | "session_resolved" | "time_passed";
        /**
         * @example {
         *       "type": "automation_triggered",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "session": {
         *           "id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "status": "pending",
         *           "handler": "human",
         *           "assignee": null,
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com",
         *             "verified": true
         *           },
         *           "email_known": true,
         *           "channel": "widget",
         *           "tags": [
         *             "damage"
         *           ],
         *           "subject": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "language": "en",
         *           "priority": "high",
         *           "unread": 1,
         *           "message_count": 4,
         *           "seq": 4,
         *           "last_message": {
         *             "role": "visitor",
         *             "preview": "I have the photos. Can a person look at this please?",
         *             "created_at": "2030-01-15T09:31:00.000000Z"
         *           },
         *           "csat": null,
         *           "control_epoch": 1,
         *           "handoff_reason": "visitor",
         *           "waiting_since": "2030-01-15T09:31:00.000000Z",
         *           "snoozed_until": null,
         *           "created_at": "2030-01-15T09:30:00.000000Z",
         *           "updated_at": "2030-01-15T09:31:00.000000Z",
         *           "resolved_at": null,
         *           "resolved_by": null,
         *           "metadata": {
         *             "order": "20418"
         *           }
         *         },
         *         "automation": {
         *           "id": "01b8fbd3-05a8-70d2-8b6d-2a4bb281b888",
         *           "name": "Broken lamps",
         *           "event": "new_message"
         *         },
         *         "actions": [
         *           {
         *             "type": "tag",
         *             "tags": [
         *               "damage"
         *             ],
         *             "done": true,
         *             "error": null
         *           },
         *           {
         *             "type": "priority",
         *             "priority": "high",
         *             "done": true,
         *             "error": null
         *           }
         *         ]
         *       }
         *     }
         */
        AutomationTriggeredLetter: {
            /** @enum {string} */
            type: "automation_triggered";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["AutomationEvent"];
        };
        /** @description A bot. `instructions`, `llm` and `handoff.keywords` are null for agents and viewers. */
        Bot: {
            /** Format: uuid */
            readonly id: string;
            name: string;
            domain: string;
            description: string;
            readonly status: components["schemas"]["BotStatus"];
            language: components["schemas"]["BotLanguage"];
            instructions: string | null;
            welcome_message: string;
            fallback_message: string;
            suggested_questions: string[];
            /** Format: double */
            temperature: number;
            llm: components["schemas"]["Llm"] | null;
            handoff: components["schemas"]["Handoff"];
            csat_enabled: boolean;
            grounding: components["schemas"]["Grounding"];
            /** @description How long a resolved session can be reopened; null: always. */
            reopen_window_days: number | null;
            daily_message_limit: number | null;
            widget: components["schemas"]["Widget"];
            business_hours: components["schemas"]["BusinessHours"] | null;
            readonly public_token: string;
            readonly embed_snippet: string;
            readonly role: components["schemas"]["Role"];
            readonly knowledge: components["schemas"]["BotKnowledge"];
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        BotKnowledge: {
            documents: number;
            chunks: number;
            /** Format: date-time */
            updated_at: string | null;
        };
        /** @enum {string} */
        BotLanguage: "auto" | "en" | "fr" | "ar";
        /** @description A bot. `instructions`, `llm` and `handoff.keywords` are null for agents and viewers. */
        BotRequest: {
            name: string;
            domain?: string;
            description?: string;
            language?: components["schemas"]["BotLanguage"];
            instructions?: string | null;
            welcome_message?: string;
            fallback_message?: string;
            suggested_questions?: string[];
            /** Format: double */
            temperature?: number;
            llm?: components["schemas"]["LlmRequest"] | null;
            handoff?: components["schemas"]["HandoffRequest"];
            csat_enabled?: boolean;
            grounding?: components["schemas"]["Grounding"];
            /** @description How long a resolved session can be reopened; null: always. */
            reopen_window_days?: number | null;
            daily_message_limit?: number | null;
            widget?: components["schemas"]["WidgetRequest"];
            business_hours?: components["schemas"]["BusinessHoursRequest"] | null;
        };
        /** @enum {string} */
        BotStatus: "draft" | "active" | "paused";
        /** @enum {string} */
        BulkAction: "assign" | "status" | "tags" | "priority";
        BulkRequest: {
            session_ids: string[];
            action: components["schemas"]["BulkAction"];
            /**
             * Format: uuid
             * @description Of `assign`.
             */
            agent_id?: string | null;
            /**
             * Format: uuid
             * @description Of `assign`.
             */
            expected_assignee?: string | null;
            /** @description Of `status`. */
            status?: components["schemas"]["SessionStatus"];
            /**
             * Format: date-time
             * @description Of `status`.
             */
            snoozed_until?: string | null;
            /** @description Of `tags`: replaces. */
            tags?: string[];
            /** @description Of `priority`. */
            priority?: components["schemas"]["SessionPriority"];
        };
        BusinessHours: {
            /** @description Europe/Paris */
            timezone: string;
            days: components["schemas"]["Days"];
            exceptions: components["schemas"]["HoursException"][];
        };
        BusinessHoursRequest: {
            /** @description Europe/Paris */
            timezone?: string;
            days?: components["schemas"]["DaysRequest"];
            exceptions?: components["schemas"]["HoursExceptionRequest"][];
        };
        ByChannel: {
            widget: number;
            api: number;
        };
        ByLanguage: {
            en: number;
            fr: number;
            ar: number;
            /** @description Nothing was answered in any language yet. */
            unknown: number;
        };
        ByResolver: {
            bot: number;
            agent: number;
            visitor: number;
            automation: number;
        };
        ByStatus: {
            open: number;
            pending: number;
            snoozed: number;
            resolved: number;
        };
        /** @description A text that agents use again and again. */
        CannedCreateRequest: {
            /** Format: uuid */
            bot_id: string;
            /** @description One word; unique in the bot, whatever the case. */
            shortcut: string;
            /** @description With `{{contact.name}}`, `{{agent.name}}`, `{{bot.name}}`. */
            content: string;
        };
        /** @description A text that agents use again and again. */
        CannedResponse: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly bot_id: string;
            /** @description One word; unique in the bot, whatever the case. */
            shortcut: string;
            /** @description With `{{contact.name}}`, `{{agent.name}}`, `{{bot.name}}`. */
            content: string;
            /** @description Filled in for the session of `session_id`; null where none is named. */
            readonly rendered: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        Change: {
            /** Format: double */
            sessions: number | null;
            /** Format: double */
            messages: number | null;
            /** Format: double */
            contacts: number | null;
            /** Format: double */
            resolved_by_bot: number | null;
            /** Format: double */
            handoffs: number | null;
            /** Format: double */
            resolution_rate: number | null;
            /** Format: double */
            handoff_rate: number | null;
            /** Format: double */
            csat_average: number | null;
            /** Format: double */
            csat_responses: number | null;
            /** Format: double */
            answered_from_knowledge: number | null;
            /** Format: double */
            knowledge_rate: number | null;
            /** Format: double */
            median_first_response_s: number | null;
            /** Format: double */
            p90_first_response_s: number | null;
            /** Format: double */
            median_human_response_s: number | null;
            /** Format: double */
            p90_human_response_s: number | null;
        };
        ChangeEmailRequest: {
            password: string;
            email: string;
            /** @description Six digits of the authenticator, or a recovery code. */
            code?: string;
        };
        ChangePasswordRequest: {
            password: string;
            /** @description 12 to 128 characters, no common one. */
            new_password: string;
            /** @description Six digits of the authenticator, or a recovery code. */
            code?: string;
        };
        ChatAnswer: {
            /** Format: uuid */
            session_id: string;
            /**
             * Format: uuid
             * @description The answer's.
             */
            message_id: string | null;
            /** Format: uuid */
            visitor_message_id: string;
            /** @description null while people have the session. */
            response: string | null;
            sources: components["schemas"]["Source"][];
            /** Format: double */
            confidence: number | null;
            /** @description With this message the session went to people. */
            handoff: boolean;
            session: components["schemas"]["Session"];
            /** @description Handed out where none was sent; keep it. */
            visitor_token: string | null;
        };
        ChatRequest: {
            /**
             * Format: uuid
             * @description Not needed with a bot token.
             */
            bot_id?: string | null;
            message: string;
            /** Format: uuid */
            session_id?: string | null;
            contact?: components["schemas"]["ContactClaimRequest"] | null;
            client_id?: string | null;
            /** @description Ids of one's own files that no message has taken (uploadAttachment). */
            attachments?: string[] | null;
            page?: components["schemas"]["PageRequest"] | null;
            metadata?: {
                [key: string]: unknown;
            } | null;
            language?: components["schemas"]["SpokenLanguage"] | null;
        };
        /** @description A passage as it is searched and quoted. */
        Chunk: {
            /** Format: uuid */
            readonly id: string;
            readonly ordinal: number;
            readonly heading_path: string[];
            readonly page: number | null;
            readonly language: string;
            readonly text: string;
        };
        Comment: {
            /** Format: uuid */
            session_id: string;
            /**
             * Format: uuid
             * @description The answer that a thumb was given; null with a score.
             */
            message_id: string | null;
            csat: number | null;
            rating: components["schemas"]["Thumb"] | null;
            comment: string;
            /** Format: date-time */
            updated_at: string;
        };
        Condition: {
            /** @description One of message.content, message.role, session.status, session.handler, session.tags, session.priority, session.channel, session.language, session.minutes_waiting, contact.email, contact.tags, page.url, office_hours, or contact.attributes.<name>. */
            field: string;
            /** @description Which ones a field can be asked with is said by the refusal. */
            op: components["schemas"]["ConditionOperator"];
            /** @description A list for `in`; true or false (true unless said) for `is_set`. */
            value?: unknown;
        };
        /** @enum {string} */
        ConditionOperator: "eq" | "ne" | "in" | "contains" | "not_contains" | "starts_with" | "gt" | "lt" | "is_set";
        ConditionRequest: {
            /** @description One of message.content, message.role, session.status, session.handler, session.tags, session.priority, session.channel, session.language, session.minutes_waiting, contact.email, contact.tags, page.url, office_hours, or contact.attributes.<name>. */
            field: string;
            /** @description Which ones a field can be asked with is said by the refusal. */
            op: components["schemas"]["ConditionOperator"];
            /** @description A list for `in`; true or false (true unless said) for `is_set`. */
            value?: unknown;
        };
        /** @description A person whom one's bots talk with. */
        Contact: {
            /** Format: uuid */
            readonly id: string;
            name: string | null;
            /** @description Once in an account, whatever the case. */
            email: string | null;
            phone: string | null;
            /** @description Your own id of the person, once in an account; signed, it verifies. */
            external_id: string | null;
            company: string | null;
            /** @description Trimmed, lower case, each once. */
            tags: string[];
            /** @description Yours to name: at most 100 and 16 kB. They merge; a null removes the name. */
            attributes: {
                [key: string]: unknown;
            };
            notes: string | null;
            /** @description A signed identity vouched for the external id. Another external id ends it. */
            readonly verified: boolean;
            readonly blocked: boolean;
            /** Format: date-time */
            readonly blocked_until: string | null;
            /** @description The bots that the person is a contact of, all of one account. Those that you do not see are left out, and left alone. */
            bot_ids: string[];
            readonly sessions: number;
            /** Format: date-time */
            readonly first_seen_at: string | null;
            /** Format: date-time */
            readonly last_seen_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        ContactClaimRequest: {
            name?: string | null;
            email?: string | null;
            external_id?: string | null;
            /** @description JWT HS256: `sub`, `aud` (bot id), `exp`. */
            identity_token?: string | null;
            /** @description HMAC-SHA256 of the external id, hex. */
            identity_hash?: string | null;
        };
        /** @description Of somebody erased, `contact` says the id and the bots alone. */
        ContactEvent: {
            contact: components["schemas"]["Contact"];
            action: components["schemas"]["ContactChange"];
            /** @description The names of the fields that changed. */
            changed: string[];
            /**
             * Format: uuid
             * @description The contact that became part of this one, and is gone.
             */
            merged_contact_id: string | null;
        };
        /** @description Everything that is kept of a person. More may be added as Konan learns to keep more. */
        ContactExport: {
            contact: components["schemas"]["Contact"];
            conversations: components["schemas"]["ExportedConversation"][];
            messages: components["schemas"]["ExportedMessage"][];
            attachments: components["schemas"]["ExportedAttachment"][];
            feedback: components["schemas"]["ExportedFeedback"][];
        };
        /** @description A person whom one's bots talk with. */
        ContactRequest: {
            name?: string | null;
            /** @description Once in an account, whatever the case. */
            email?: string | null;
            phone?: string | null;
            /** @description Your own id of the person, once in an account; signed, it verifies. */
            external_id?: string | null;
            company?: string | null;
            /** @description Trimmed, lower case, each once. */
            tags?: string[];
            /** @description Yours to name: at most 100 and 16 kB. They merge; a null removes the name. */
            attributes?: {
                [key: string]: unknown;
            };
            notes?: string | null;
            /** @description The bots that the person is a contact of, all of one account. Those that you do not see are left out, and left alone. */
            bot_ids?: string[];
        };
        /**
         * @example {
         *       "type": "contact_updated",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "contact": {
         *           "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *           "name": "Emma Wilson",
         *           "email": "emma.wilson@example.com",
         *           "phone": null,
         *           "external_id": "customer-42",
         *           "company": "Harbour Hotel",
         *           "tags": [
         *             "trade"
         *           ],
         *           "attributes": {
         *             "orders": 3,
         *             "newsletter": true
         *           },
         *           "notes": null,
         *           "verified": true,
         *           "blocked": false,
         *           "blocked_until": null,
         *           "bot_ids": [
         *             "01b8fb67-e3e0-70d2-a8b2-54633184ff27"
         *           ],
         *           "sessions": 2,
         *           "first_seen_at": "2030-01-14T16:47:00.000000Z",
         *           "last_seen_at": "2030-01-15T09:30:00.000000Z",
         *           "created_at": "2030-01-14T16:47:00.000000Z",
         *           "updated_at": "2030-01-15T09:30:00.000000Z"
         *         },
         *         "action": "updated",
         *         "changed": [
         *           "company"
         *         ],
         *         "merged_contact_id": null
         *       }
         *     }
         */
        ContactUpdatedLetter: {
            /** @enum {string} */
            type: "contact_updated";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["ContactEvent"];
        };
        ConversationFigures: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            series: components["schemas"]["SessionPoint"][];
            /** @description The sums of the series. */
            totals: components["schemas"]["SessionCounts"];
            /** @description Conversations that began in the period, by what they are now. */
            by_status: components["schemas"]["ByStatus"];
            /** @description Conversations that are resolved now, by who ended them. */
            by_resolver: components["schemas"]["ByResolver"];
            /** @description Conversations that began in the period, by where they took place. */
            by_channel: components["schemas"]["ByChannel"];
            /** @description Conversations that began in the period, by the language that the bot last answered in. */
            by_language: components["schemas"]["ByLanguage"];
            /** @description When conversations began: seven days of 24 hours, Monday first, in the time zone asked. */
            by_hour: number[][];
            /**
             * Format: double
             * @description From the first message to the last: half of the conversations were shorter.
             */
            median_duration_s: number | null;
            /**
             * Format: double
             * @description From the first message to the last: nine of ten conversations were shorter.
             */
            p90_duration_s: number | null;
            /**
             * Format: double
             * @description All messages of the conversations that began in the period, by their number.
             */
            messages_per_session: number | null;
        };
        /** @enum {string} */
        ConversationSort: "newest" | "oldest" | "waiting";
        Count: {
            /** @description How many are sent again. */
            readonly count: number;
        };
        /** @description Opening hours by weekday; a day without slots is closed. */
        Days: {
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            mon: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            tue: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            wed: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            thu: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            fri: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            sat: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            sun: string[][];
        };
        /** @description Opening hours by weekday; a day without slots is closed. */
        DaysRequest: {
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            mon?: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            tue?: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            wed?: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            thu?: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            fri?: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            sat?: string[][];
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            sun?: string[][];
        };
        /** @description One event for one webhook. */
        Delivery: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly webhook_id: string;
            readonly event: components["schemas"]["DeliveryEvent"];
            /**
             * Format: uuid
             * @description The `webhook-id` of every attempt.
             */
            readonly event_id: string;
            readonly status: components["schemas"]["DeliveryStatus"];
            readonly attempts: components["schemas"]["Attempt"][];
            /** Format: date-time */
            readonly next_attempt_at: string | null;
            readonly request: components["schemas"]["DeliveryRequest"];
            /** Format: date-time */
            readonly created_at: string;
        };
        /** @enum {string} */
        DeliveryEvent: "new_message" | "new_session" | "handoff_requested" | "feedback_received" | "kb_updated" | "automation_triggered" | "ticket_created" | "task_created" | "contact_updated" | "mention" | "session_assigned" | "ping";
        /** @description What was sent last, to the letter. */
        DeliveryRequest: {
            readonly headers: {
                [key: string]: string;
            };
            readonly body: string;
        };
        /** @enum {string} */
        DeliveryStatus: "pending" | "succeeded" | "failed";
        Distribution: {
            1: number;
            2: number;
            3: number;
            4: number;
            5: number;
        };
        /** @description A page, a file, a text or a curated answer. */
        Document: {
            /** Format: uuid */
            readonly id: string;
            title: string;
            readonly kind: components["schemas"]["DocumentKind"];
            readonly url: string | null;
            /** @description Whether answers may be taken from it. */
            enabled: boolean;
            readonly status: components["schemas"]["DocumentStatus"];
            /** @description Why it failed, for a person to read. */
            readonly error: string | null;
            readonly chunks: number;
            readonly characters: number;
            /** @description How many answers were taken from it. */
            readonly hits: number;
            /** Format: date-time */
            readonly last_used_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        /** @description One of three: `title` and `text`, or `url`, or `question` and `answer`. */
        DocumentCreateRequest: {
            title?: string;
            text?: string;
            url?: string;
            question?: string;
            answer?: string;
        };
        /** @enum {string} */
        DocumentKind: "text" | "url" | "file" | "faq";
        /** @enum {string} */
        DocumentStatus: "processing" | "ready" | "failed";
        /** @description The action as it stands in the rule, and what came of it. */
        Done: {
            type: components["schemas"]["ActionType"];
            /** Format: uuid */
            agent_id?: string;
            tags?: string[];
            status?: string;
            priority?: string;
            content?: string;
            user_ids?: string[];
            subject?: string;
            done: boolean;
            /** @description Why it was not done. */
            error: components["schemas"]["Refusal"] | null;
        };
        /** @description What one has begun to write in a session; nobody else sees it. */
        Draft: {
            content: string;
            is_note: boolean;
            /** Format: date-time */
            readonly updated_at: string | null;
        };
        /** @description A rule that is not kept. `event` is enough. */
        DraftRequest: {
            name?: string;
            /** @description True unless said. */
            enabled?: boolean;
            /** @description `time_passed` needs the condition `session.minutes_waiting` `gt` and happens once for each wait. */
            event: components["schemas"]["AutomationTrigger"];
            /** @description `all` unless said. */
            match?: components["schemas"]["Match"];
            /** @description None: the event alone is enough. */
            conditions?: components["schemas"]["ConditionRequest"][];
            /** @description Nothing is done; they may be left out. */
            actions?: components["schemas"]["ActionRequest"][];
            /** @default 30 */
            days: number;
        };
        DuplicateRequest: {
            name?: string;
        };
        EmailNotifications: {
            /** @description A visitor waits for a person */
            handoff_requested: boolean;
            /** @description A conversation is assigned to you */
            session_assigned: boolean;
            /** @description Somebody mentions you in a note */
            mention: boolean;
            /** @description A visitor writes in a conversation of yours */
            new_message: boolean;
            /** @description A ticket is opened */
            ticket_created: boolean;
            /** @description A task is made */
            task_created: boolean;
            /** @description A visitor rates a conversation */
            feedback_received: boolean;
            /** @description A webhook is switched off */
            webhook_disabled: boolean;
            /** @description A limit of your plan is near */
            plan_limit: boolean;
        };
        EmailNotificationsRequest: {
            /** @description A visitor waits for a person */
            handoff_requested?: boolean;
            /** @description A conversation is assigned to you */
            session_assigned?: boolean;
            /** @description Somebody mentions you in a note */
            mention?: boolean;
            /** @description A visitor writes in a conversation of yours */
            new_message?: boolean;
            /** @description A ticket is opened */
            ticket_created?: boolean;
            /** @description A task is made */
            task_created?: boolean;
            /** @description A visitor rates a conversation */
            feedback_received?: boolean;
            /** @description A webhook is switched off */
            webhook_disabled?: boolean;
            /** @description A limit of your plan is near */
            plan_limit?: boolean;
        };
        ExportedAttachment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            session_id: string;
            /** Format: uuid */
            message_id: string | null;
            name: string;
            content_type: string;
            size: number;
            /** Format: date-time */
            created_at: string;
        };
        ExportedConversation: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bot_id: string;
            status: string;
            handler: string;
            channel: string;
            tags: string[];
            subject: string;
            language: string;
            priority: string;
            csat: number | null;
            metadata: {
                [key: string]: unknown;
            };
            claim: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            resolved_at: string | null;
        };
        ExportedFeedback: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            session_id: string;
            /** Format: uuid */
            message_id: string | null;
            rating: string | null;
            csat: number | null;
            comment: string;
            /** Format: date-time */
            created_at: string;
        };
        ExportedMessage: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            session_id: string;
            seq: number;
            role: string;
            content: string;
            attachments: {
                [key: string]: unknown;
            }[];
            /** Format: date-time */
            created_at: string;
        };
        Feedback: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            session_id: string;
            /** Format: uuid */
            message_id: string | null;
            rating: components["schemas"]["Thumb"] | null;
            csat: number | null;
            comment: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        FeedbackEvent: {
            session: components["schemas"]["Session"];
            /** Format: uuid */
            message_id: string | null;
            rating: components["schemas"]["Thumb"] | null;
            csat: number | null;
            comment: string | null;
        };
        /**
         * @example {
         *       "type": "feedback_received",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "session": {
         *           "id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "status": "resolved",
         *           "handler": "human",
         *           "assignee": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com",
         *             "verified": true
         *           },
         *           "email_known": true,
         *           "channel": "widget",
         *           "tags": [
         *             "damage"
         *           ],
         *           "subject": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "language": "en",
         *           "priority": "high",
         *           "unread": 0,
         *           "message_count": 5,
         *           "seq": 5,
         *           "last_message": {
         *             "role": "agent",
         *             "preview": "Hello Emma, I am sorry about that! A new lamp leaves tomorrow morning.",
         *             "created_at": "2030-01-15T09:34:00.000000Z"
         *           },
         *           "csat": 5,
         *           "control_epoch": 1,
         *           "handoff_reason": "visitor",
         *           "waiting_since": null,
         *           "snoozed_until": null,
         *           "created_at": "2030-01-15T09:30:00.000000Z",
         *           "updated_at": "2030-01-15T09:40:00.000000Z",
         *           "resolved_at": "2030-01-15T09:40:00.000000Z",
         *           "resolved_by": "visitor",
         *           "metadata": {
         *             "order": "20418"
         *           }
         *         },
         *         "message_id": null,
         *         "rating": null,
         *         "csat": 5,
         *         "comment": "Quick."
         *       }
         *     }
         */
        FeedbackReceivedLetter: {
            /** @enum {string} */
            type: "feedback_received";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["FeedbackEvent"];
        };
        FeedbackRequest: {
            /** Format: uuid */
            session_id: string;
            /** Format: uuid */
            message_id?: string | null;
            rating?: components["schemas"]["Thumb"] | null;
            csat?: number | null;
            comment?: string | null;
        };
        FileRequest: {
            /**
             * Format: binary
             * @description PDF, DOCX, HTML, MD, TXT, CSV; 10 MB.
             */
            file: Blob;
            title?: string;
        };
        ForgotRequest: {
            email: string;
        };
        /** @description A passage of the knowledge. */
        Found: {
            /** Format: uuid */
            readonly document_id: string;
            /** Format: uuid */
            readonly chunk_id: string;
            readonly title: string;
            readonly url: string | null;
            readonly text: string;
            /**
             * Format: double
             * @description 0 to 1 within this search.
             */
            readonly score: number;
        };
        /** @description A question that the bot could not answer. */
        Gap: {
            readonly question: string;
            readonly count: number;
            /** Format: date-time */
            readonly last_asked_at: string;
        };
        GapAnswerRequest: {
            question: string;
            answer: string;
        };
        /** @enum {string} */
        Grounding: "live" | "strict";
        /** @enum {string} */
        Handler: "bot" | "human";
        Handoff: {
            enabled: boolean;
            message: string;
            /** @description Words that hand over at once. Null for agents and viewers. */
            keywords: string[] | null;
            auto_assign: boolean;
        };
        HandoffEvent: {
            session: components["schemas"]["Session"];
            reason: components["schemas"]["HandoffReason"];
        };
        /** @enum {string} */
        HandoffReason: "visitor" | "keyword" | "low_confidence" | "automation" | "agent";
        HandoffRequest: {
            enabled?: boolean;
            message?: string;
            /** @description Words that hand over at once. Null for agents and viewers. */
            keywords?: string[] | null;
            auto_assign?: boolean;
        };
        /**
         * @example {
         *       "type": "handoff_requested",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "session": {
         *           "id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "status": "pending",
         *           "handler": "human",
         *           "assignee": null,
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com",
         *             "verified": true
         *           },
         *           "email_known": true,
         *           "channel": "widget",
         *           "tags": [
         *             "damage"
         *           ],
         *           "subject": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "language": "en",
         *           "priority": "high",
         *           "unread": 1,
         *           "message_count": 4,
         *           "seq": 4,
         *           "last_message": {
         *             "role": "visitor",
         *             "preview": "I have the photos. Can a person look at this please?",
         *             "created_at": "2030-01-15T09:31:00.000000Z"
         *           },
         *           "csat": null,
         *           "control_epoch": 1,
         *           "handoff_reason": "visitor",
         *           "waiting_since": "2030-01-15T09:31:00.000000Z",
         *           "snoozed_until": null,
         *           "created_at": "2030-01-15T09:30:00.000000Z",
         *           "updated_at": "2030-01-15T09:31:00.000000Z",
         *           "resolved_at": null,
         *           "resolved_by": null,
         *           "metadata": {
         *             "order": "20418"
         *           }
         *         },
         *         "reason": "visitor"
         *       }
         *     }
         */
        HandoffRequestedLetter: {
            /** @enum {string} */
            type: "handoff_requested";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["HandoffEvent"];
        };
        Heartbeat: {
            readonly status: components["schemas"]["PresenceStatus"];
            /** @description Seconds until one is offline without another heartbeat. */
            readonly expires_in: number;
        };
        HoursException: {
            /** @description 2030-12-25 */
            date: string;
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            slots: string[][];
        };
        HoursExceptionRequest: {
            /** @description 2030-12-25 */
            date: string;
            /** @description Pairs such as ["09:00", "18:00"], in order; the last may end at 24:00. */
            slots?: string[][];
        };
        IdentitySecret: {
            readonly identity_secret: string;
        };
        ImportRequest: {
            /**
             * Format: binary
             * @description CSV of at most 10 MB and 10,000 rows, the first one naming the fields.
             */
            file: Blob;
            /**
             * Format: uuid
             * @description Everybody in the file becomes a contact of this bot, too.
             */
            bot_id?: string;
        };
        Imported: {
            readonly created: number;
            readonly updated: number;
        };
        InAppNotifications: {
            /** @description A visitor waits for a person */
            handoff_requested: boolean;
            /** @description A conversation is assigned to you */
            session_assigned: boolean;
            /** @description Somebody mentions you in a note */
            mention: boolean;
            /** @description A visitor writes in a conversation of yours */
            new_message: boolean;
            /** @description A ticket is opened */
            ticket_created: boolean;
            /** @description A task is made */
            task_created: boolean;
            /** @description A visitor rates a conversation */
            feedback_received: boolean;
            /** @description A webhook is switched off */
            webhook_disabled: boolean;
            /** @description A limit of your plan is near */
            plan_limit: boolean;
        };
        InAppNotificationsRequest: {
            /** @description A visitor waits for a person */
            handoff_requested?: boolean;
            /** @description A conversation is assigned to you */
            session_assigned?: boolean;
            /** @description Somebody mentions you in a note */
            mention?: boolean;
            /** @description A visitor writes in a conversation of yours */
            new_message?: boolean;
            /** @description A ticket is opened */
            ticket_created?: boolean;
            /** @description A task is made */
            task_created?: boolean;
            /** @description A visitor rates a conversation */
            feedback_received?: boolean;
            /** @description A webhook is switched off */
            webhook_disabled?: boolean;
            /** @description A limit of your plan is near */
            plan_limit?: boolean;
        };
        /** @enum {string} */
        Intent: "question" | "request" | "problem" | "person";
        Invitation: {
            /** Format: uuid */
            readonly id: string;
            readonly team: components["schemas"]["TeamName"];
            /** Format: email */
            email: string;
            role: components["schemas"]["InvitationRole"];
            readonly status: components["schemas"]["InvitationStatus"];
            /** Format: date-time */
            readonly expires_at: string;
        };
        InvitationRequest: {
            /** Format: email */
            email: string;
            role: components["schemas"]["InvitationRole"];
        };
        /** @enum {string} */
        InvitationRole: "admin" | "agent" | "viewer";
        /** @enum {string} */
        InvitationStatus: "pending" | "accepted" | "declined";
        Judged: {
            field: string;
            op: string;
            value: unknown;
            /** @description What was there. */
            found: unknown;
            held: boolean;
        };
        /**
         * @example {
         *       "type": "kb_updated",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "document": {
         *           "id": "01b924f5-6700-7960-b958-800622ed9387",
         *           "title": "Returns and exchanges",
         *           "kind": "text",
         *           "url": null,
         *           "enabled": true,
         *           "status": "ready",
         *           "error": null,
         *           "chunks": 1,
         *           "characters": 70,
         *           "hits": 0,
         *           "last_used_at": null,
         *           "created_at": "2030-01-15T09:44:00.000000Z",
         *           "updated_at": "2030-01-15T09:44:00.000000Z"
         *         },
         *         "action": "added"
         *       }
         *     }
         */
        KbUpdatedLetter: {
            /** @enum {string} */
            type: "kb_updated";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["KnowledgeEvent"];
        };
        KnowledgeEvent: {
            document: components["schemas"]["Document"];
            action: components["schemas"]["KnowledgeChange"];
        };
        LastMessage: {
            role: components["schemas"]["MessageRole"];
            preview: string;
            /** Format: date-time */
            created_at: string;
        };
        /** @description The bot's own model server, OpenAI-compatible. Null: the deployment's. */
        Llm: {
            base_url: string;
            model: string;
            readonly key_last4: string | null;
        };
        /** @description The bot's own model server, OpenAI-compatible. Null: the deployment's. */
        LlmRequest: {
            base_url?: string;
            model?: string;
            /** @description Written, never read; null removes it. */
            key?: string | null;
        };
        /** @enum {string} */
        Locale: "en" | "fr" | "ar";
        LoginRequest: {
            email: string;
            password: string;
            /** @description Six digits of the authenticator, or a recovery code. */
            code?: string;
        };
        LogoutRequest: {
            /** @description Instead of the access token. */
            refresh_token?: string;
        };
        /** @enum {string} */
        Match: "all" | "any";
        Member: {
            /** Format: uuid */
            readonly user_id: string;
            readonly name: string;
            /** Format: email */
            readonly email: string;
            role: components["schemas"]["Role"];
            /** @description What they chose while they are reachable, else offline. */
            readonly status: components["schemas"]["PresenceStatus"];
        };
        MentionEvent: {
            session: components["schemas"]["Session"];
            note: components["schemas"]["Note"];
            user: components["schemas"]["Person"];
        };
        /**
         * @example {
         *       "type": "mention",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "session": {
         *           "id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "status": "open",
         *           "handler": "human",
         *           "assignee": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com",
         *             "verified": true
         *           },
         *           "email_known": true,
         *           "channel": "widget",
         *           "tags": [
         *             "damage"
         *           ],
         *           "subject": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "language": "en",
         *           "priority": "high",
         *           "unread": 0,
         *           "message_count": 5,
         *           "seq": 5,
         *           "last_message": {
         *             "role": "agent",
         *             "preview": "Hello Emma, I am sorry about that! A new lamp leaves tomorrow morning.",
         *             "created_at": "2030-01-15T09:34:00.000000Z"
         *           },
         *           "csat": null,
         *           "control_epoch": 1,
         *           "handoff_reason": "visitor",
         *           "waiting_since": null,
         *           "snoozed_until": null,
         *           "created_at": "2030-01-15T09:30:00.000000Z",
         *           "updated_at": "2030-01-15T09:34:00.000000Z",
         *           "resolved_at": null,
         *           "resolved_by": null,
         *           "metadata": {
         *             "order": "20418"
         *           }
         *         },
         *         "note": {
         *           "content": "@Nadia the second broken glass this week: the boxes?",
         *           "id": "01b924ec-50c8-7a4b-9d22-963913e7d611",
         *           "session_id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "author": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "mentions": [
         *             {
         *               "id": "01b8fb63-5000-778d-a34d-cac8b8a1abcd",
         *               "name": "Nadia Alami"
         *             }
         *           ],
         *           "created_at": "2030-01-15T09:34:00.000000Z"
         *         },
         *         "user": {
         *           "id": "01b8fb63-5000-778d-a34d-cac8b8a1abcd",
         *           "name": "Nadia Alami"
         *         }
         *       }
         *     }
         */
        MentionLetter: {
            /** @enum {string} */
            type: "mention";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["MentionEvent"];
        };
        MergeRequest: {
            /**
             * Format: uuid
             * @description The contact that becomes part of this one.
             */
            contact_id: string;
        };
        MergedTopic: {
            /** Format: uuid */
            id: string;
            topic: string;
        };
        Message: {
            /** Format: uuid */
            id: string;
            /** @description 1, 2, 3 … in its session. */
            seq: number;
            client_id: string | null;
            /** Format: uuid */
            session_id: string;
            role: components["schemas"]["MessageRole"];
            /** @description Markdown. */
            content: string;
            /** @description Of a system message: what changed (handoff_requested, …). */
            event: string | null;
            author: components["schemas"]["Person"] | null;
            sources: components["schemas"]["Source"][];
            /** Format: double */
            confidence: number | null;
            feedback: components["schemas"]["Thumb"] | null;
            attachments: components["schemas"]["Attachment"][];
            delivery: components["schemas"]["MessageDelivery"];
            /** Format: date-time */
            created_at: string;
        };
        MessageCounts: {
            visitor: number;
            /** @description What the bot said. */
            assistant: number;
            agent: number;
        };
        /** @enum {string} */
        MessageDelivery: "sent" | "delivered" | "read";
        MessageEvent: {
            session: components["schemas"]["Session"];
            message: components["schemas"]["Message"];
        };
        MessageFigures: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /** @description Messages that visitors, the bot and agents wrote in the period. */
            series: components["schemas"]["MessagePoint"][];
            /** @description The sums of the series. */
            totals: components["schemas"]["MessageCounts"];
            /** @description Answers of the bot that were taken from its documents with confidence. */
            answered_from_knowledge: number;
        };
        MessagePoint: {
            visitor: number;
            /** @description What the bot said. */
            assistant: number;
            agent: number;
            /**
             * Format: date-time
             * @description When the interval begins.
             */
            at: string;
        };
        /** @enum {string} */
        MessageRole: "visitor" | "assistant" | "agent" | "system";
        /** @description A topic, and what people did with it. */
        NamedTopic: {
            /** Format: uuid */
            readonly id: string;
            /** @description The name that somebody gave it, or the phrase. */
            readonly topic: string;
            /** @description What its questions have in common, as visitors wrote it. */
            readonly phrase: string;
            /** @description Given by a person; empty: the phrase serves. */
            name: string;
            readonly intent: components["schemas"]["Intent"];
            /** @description Shown first, and always. */
            pinned: boolean;
        };
        NewApiKey: {
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** @description How the key begins. */
            readonly prefix: string;
            /** @description `read` is GET, `chat` is /chat*, `write` is the rest; all unless said. */
            scopes: components["schemas"]["ApiKeyScope"][];
            /**
             * Format: date-time
             * @description null: it does not expire.
             */
            expires_at: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             */
            readonly last_used_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** @description The key itself: shown this once. */
            readonly key: string;
        };
        /**
         * @example {
         *       "type": "new_message",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "session": {
         *           "id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "status": "open",
         *           "handler": "human",
         *           "assignee": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com",
         *             "verified": true
         *           },
         *           "email_known": true,
         *           "channel": "widget",
         *           "tags": [
         *             "damage"
         *           ],
         *           "subject": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "language": "en",
         *           "priority": "high",
         *           "unread": 0,
         *           "message_count": 5,
         *           "seq": 5,
         *           "last_message": {
         *             "role": "agent",
         *             "preview": "Hello Emma, I am sorry about that! A new lamp leaves tomorrow morning.",
         *             "created_at": "2030-01-15T09:34:00.000000Z"
         *           },
         *           "csat": null,
         *           "control_epoch": 1,
         *           "handoff_reason": "visitor",
         *           "waiting_since": null,
         *           "snoozed_until": null,
         *           "created_at": "2030-01-15T09:30:00.000000Z",
         *           "updated_at": "2030-01-15T09:34:00.000000Z",
         *           "resolved_at": null,
         *           "resolved_by": null,
         *           "metadata": {
         *             "order": "20418"
         *           }
         *         },
         *         "message": {
         *           "id": "01b924ec-3f40-7af8-9642-d35911021c9e",
         *           "seq": 5,
         *           "client_id": "7f3a",
         *           "session_id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "role": "agent",
         *           "content": "Hello Emma, I am sorry about that! A new lamp leaves tomorrow morning.",
         *           "event": null,
         *           "author": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "sources": [],
         *           "confidence": null,
         *           "feedback": null,
         *           "attachments": [],
         *           "delivery": "sent",
         *           "created_at": "2030-01-15T09:34:00.000000Z"
         *         }
         *       }
         *     }
         */
        NewMessageLetter: {
            /** @enum {string} */
            type: "new_message";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["MessageEvent"];
        };
        /**
         * @example {
         *       "type": "new_session",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "session": {
         *           "id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "status": "open",
         *           "handler": "bot",
         *           "assignee": null,
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com",
         *             "verified": true
         *           },
         *           "email_known": true,
         *           "channel": "widget",
         *           "tags": [
         *             "damage"
         *           ],
         *           "subject": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "language": "en",
         *           "priority": "none",
         *           "unread": 0,
         *           "message_count": 2,
         *           "seq": 2,
         *           "last_message": {
         *             "role": "assistant",
         *             "preview": "If a lamp arrives broken, send us a photo of the lamp and of the box within 48 hours. We send a new one free of charge, and you do not have to return the broken one.",
         *             "created_at": "2030-01-15T09:30:00.000000Z"
         *           },
         *           "csat": null,
         *           "control_epoch": 0,
         *           "handoff_reason": null,
         *           "waiting_since": null,
         *           "snoozed_until": null,
         *           "created_at": "2030-01-15T09:30:00.000000Z",
         *           "updated_at": "2030-01-15T09:30:00.000000Z",
         *           "resolved_at": null,
         *           "resolved_by": null,
         *           "metadata": {
         *             "order": "20418"
         *           }
         *         },
         *         "message": {
         *           "id": "01b924e8-95d4-7776-a84f-29820b11ad28",
         *           "seq": 1,
         *           "client_id": "c81d4e2e",
         *           "session_id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "role": "visitor",
         *           "content": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "event": null,
         *           "author": null,
         *           "sources": [],
         *           "confidence": null,
         *           "feedback": null,
         *           "attachments": [],
         *           "delivery": "read",
         *           "created_at": "2030-01-15T09:30:00.000000Z"
         *         }
         *       }
         *     }
         */
        NewSessionLetter: {
            /** @enum {string} */
            type: "new_session";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["MessageEvent"];
        };
        /** @description What agents write to each other. No visitor ever sees it. */
        Note: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly session_id: string;
            /** @description `@name` or `@e-mail` of somebody with access means them. */
            content: string;
            readonly author: components["schemas"]["Person"] | null;
            readonly mentions: components["schemas"]["Person"][];
            /** Format: date-time */
            readonly created_at: string;
        };
        /** @description What agents write to each other. No visitor ever sees it. */
        NoteRequest: {
            /** @description `@name` or `@e-mail` of somebody with access means them. */
            content: string;
        };
        /** @description Something that one is told. */
        Notification: {
            /** Format: uuid */
            readonly id: string;
            readonly type: components["schemas"]["NotificationType"];
            /** @description In your language. */
            readonly title: string;
            readonly body: string;
            readonly url: string;
            /** Format: uuid */
            readonly session_id: string | null;
            /** Format: uuid */
            readonly bot_id: string | null;
            /** @description How often it happened since it was read. */
            readonly count: number;
            /** Format: date-time */
            readonly read_at: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /**
             * Format: date-time
             * @description When it happened last; the list is in this order.
             */
            readonly updated_at: string;
        };
        /** @enum {string} */
        NotificationType: "handoff_requested" | "session_assigned" | "mention" | "new_message" | "ticket_created" | "task_created" | "feedback_received" | "webhook_disabled" | "plan_limit";
        OpenedTicket: {
            /** Format: uuid */
            id: string;
            number: number;
            subject: string;
            status: components["schemas"]["TicketStatus"];
            /** Format: date-time */
            created_at: string;
            /** @description Handed out where a visitor sent none; keep it. */
            visitor_token: string | null;
        };
        Outcome: {
            done: string[];
            refused: components["schemas"]["Refused"][];
        };
        Overview: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /** @description Conversations that began in the period, by their first message. */
            sessions: number;
            /** @description Messages that visitors, the bot and agents wrote in the period. */
            messages: number;
            /** @description Different known people among those whose conversations began in the period. */
            contacts: number;
            /** @description Conversations that the bot answered and that then were silent for 24 hours. It is taken back when the visitor returns within the bot's window. */
            resolved_by_bot: number;
            /** @description Conversations in which a person was asked for, at least once. */
            handoffs: number;
            /**
             * Format: double
             * @description Conversations resolved by the bot, of all.
             */
            resolution_rate: number | null;
            /**
             * Format: double
             * @description Conversations in which a person was asked for, of all.
             */
            handoff_rate: number | null;
            /**
             * Format: double
             * @description The mean of the scores, 1 to 5, that visitors gave their conversations.
             */
            csat_average: number | null;
            /** @description Conversations to which the visitor gave a score. */
            csat_responses: number;
            /** @description Answers of the bot that were taken from its documents with confidence. */
            answered_from_knowledge: number;
            /**
             * Format: double
             * @description Answers from the bot's documents, of all that the bot said.
             */
            knowledge_rate: number | null;
            /**
             * Format: double
             * @description From the visitor's first message to the bot's first answer: half of the conversations had it sooner. Those that a person was asked for, or joined, before are left out.
             */
            median_first_response_s: number | null;
            /**
             * Format: double
             * @description As the median; nine of ten conversations had the bot's first answer sooner.
             */
            p90_first_response_s: number | null;
            /**
             * Format: double
             * @description From when a person was first asked for to the first reply of one: half of the conversations that had a reply had it sooner. Those without a reply are left out.
             */
            median_human_response_s: number | null;
            /**
             * Format: double
             * @description As the median; nine of ten conversations had a person's first reply sooner.
             */
            p90_human_response_s: number | null;
            /** @description Against as many days just before, as a share of the figure of then: 0.25 is a quarter more. null where there was nothing to compare with. */
            change: components["schemas"]["Change"];
            /** @description The figures of as many days just before. */
            previous: components["schemas"]["PreviousFigures"];
        };
        OwnPresence: {
            /** @description What one chooses to be; it counts while heartbeats come. */
            status: components["schemas"]["PresenceStatus"];
            /** @description How many open sessions one takes at once. */
            capacity: number;
            /** @description The chosen status, or offline without a heartbeat for 60 seconds. */
            readonly effective_status: components["schemas"]["PresenceStatus"];
            /** Format: date-time */
            readonly last_seen_at: string | null;
        };
        PageRequest: {
            url?: string | null;
            title?: string | null;
        };
        ApiKeyPage: {
            results: components["schemas"]["ApiKey"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        AuditEntryPage: {
            results: components["schemas"]["AuditEntry"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        AutomationPage: {
            results: components["schemas"]["Automation"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        BotPage: {
            results: components["schemas"]["Bot"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        CannedResponsePage: {
            results: components["schemas"]["CannedResponse"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        ChunkPage: {
            results: components["schemas"]["Chunk"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        ContactPage: {
            results: components["schemas"]["Contact"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        DeliveryPage: {
            results: components["schemas"]["Delivery"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        DocumentPage: {
            results: components["schemas"]["Document"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        FoundPage: {
            results: components["schemas"]["Found"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        GapPage: {
            results: components["schemas"]["Gap"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        InvitationPage: {
            results: components["schemas"]["Invitation"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        MemberPage: {
            results: components["schemas"]["Member"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        MessagePage: {
            results: components["schemas"]["Message"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        NotePage: {
            results: components["schemas"]["Note"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        NotificationPage: {
            results: components["schemas"]["Notification"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        PresencePage: {
            results: components["schemas"]["Presence"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        RunPage: {
            results: components["schemas"]["Run"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        SavedViewPage: {
            results: components["schemas"]["SavedView"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        SessionPage: {
            results: components["schemas"]["Session"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        SignInPage: {
            results: components["schemas"]["SignIn"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        TaskPage: {
            results: components["schemas"]["Task"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        TeamPage: {
            results: components["schemas"]["Team"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        TicketPage: {
            results: components["schemas"]["Ticket"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        VisitorTicketPage: {
            results: components["schemas"]["VisitorTicket"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        WebhookPage: {
            results: components["schemas"]["Webhook"][];
            /**
             * Format: uri
             * @description The page after this one.
             * @example null
             */
            next: string | null;
            /**
             * Format: uri
             * @description The page before this one.
             * @example null
             */
            previous: string | null;
        };
        PasswordRequest: {
            password: string;
        };
        PatchedAssignRequest: {
            /**
             * Format: uuid
             * @description Who gets the session; null: back to the queue.
             */
            agent_id?: string | null;
            /**
             * Format: uuid
             * @description Where it is sent and not (or no longer) the assignee: 409.
             */
            expected_assignee?: string | null;
        };
        /** @description A rule: when the event happens and the conditions hold, the actions are carried out. */
        PatchedAutomationRequest: {
            name?: string;
            /** @description True unless said. */
            enabled?: boolean;
            /** @description `time_passed` needs the condition `session.minutes_waiting` `gt` and happens once for each wait. */
            event?: components["schemas"]["AutomationTrigger"];
            /** @description `all` unless said. */
            match?: components["schemas"]["Match"];
            /** @description None: the event alone is enough. */
            conditions?: components["schemas"]["ConditionRequest"][];
            /** @description Carried out in this order. */
            actions?: components["schemas"]["ActionRequest"][];
        };
        PatchedBlockRequest: {
            blocked?: boolean;
            /**
             * Format: date-time
             * @description When it ends by itself; null: never.
             */
            until?: string | null;
        };
        /** @description A bot. `instructions`, `llm` and `handoff.keywords` are null for agents and viewers. */
        PatchedBotRequest: {
            name?: string;
            domain?: string;
            description?: string;
            language?: components["schemas"]["BotLanguage"];
            instructions?: string | null;
            welcome_message?: string;
            fallback_message?: string;
            suggested_questions?: string[];
            /** Format: double */
            temperature?: number;
            llm?: components["schemas"]["LlmRequest"] | null;
            handoff?: components["schemas"]["HandoffRequest"];
            csat_enabled?: boolean;
            grounding?: components["schemas"]["Grounding"];
            /** @description How long a resolved session can be reopened; null: always. */
            reopen_window_days?: number | null;
            daily_message_limit?: number | null;
            widget?: components["schemas"]["WidgetRequest"];
            business_hours?: components["schemas"]["BusinessHoursRequest"] | null;
        };
        /** @description A text that agents use again and again. */
        PatchedCannedResponseRequest: {
            /** @description One word; unique in the bot, whatever the case. */
            shortcut?: string;
            /** @description With `{{contact.name}}`, `{{agent.name}}`, `{{bot.name}}`. */
            content?: string;
        };
        /** @description A person whom one's bots talk with. */
        PatchedContactRequest: {
            name?: string | null;
            /** @description Once in an account, whatever the case. */
            email?: string | null;
            phone?: string | null;
            /** @description Your own id of the person, once in an account; signed, it verifies. */
            external_id?: string | null;
            company?: string | null;
            /** @description Trimmed, lower case, each once. */
            tags?: string[];
            /** @description Yours to name: at most 100 and 16 kB. They merge; a null removes the name. */
            attributes?: {
                [key: string]: unknown;
            };
            notes?: string | null;
            /** @description The bots that the person is a contact of, all of one account. Those that you do not see are left out, and left alone. */
            bot_ids?: string[];
        };
        /** @description `text` only of a text; `question` and `answer` only of a curated answer. */
        PatchedDocumentChangeRequest: {
            title?: string;
            /** @description Whether answers may be taken from it. */
            enabled?: boolean;
            text?: string;
            question?: string;
            answer?: string;
        };
        /** @description What one has begun to write in a session; nobody else sees it. */
        PatchedDraftRequest: {
            content?: string;
            is_note?: boolean;
        };
        PatchedHandlerRequest: {
            handler?: components["schemas"]["Handler"];
        };
        PatchedMemberRequest: {
            role?: components["schemas"]["Role"];
        };
        /** @description A topic, and what people did with it. */
        PatchedNamedTopicRequest: {
            /** @description Given by a person; empty: the phrase serves. */
            name?: string;
            /** @description Shown first, and always. */
            pinned?: boolean;
        };
        PatchedOwnPresenceRequest: {
            /** @description What one chooses to be; it counts while heartbeats come. */
            status?: components["schemas"]["PresenceStatus"];
            /** @description How many open sessions one takes at once. */
            capacity?: number;
        };
        /** @description What one wants to be told, by channel and type. */
        PatchedPreferencesRequest: {
            in_app?: components["schemas"]["InAppNotificationsRequest"];
            email?: components["schemas"]["EmailNotificationsRequest"];
        };
        PatchedPriorityRequest: {
            priority?: components["schemas"]["SessionPriority"];
        };
        PatchedReadAllRequest: {
            /**
             * Format: date-time
             * @description Only what had been told by then; without it, all.
             */
            before?: string | null;
        };
        /** @description Filters of the list of conversations under a name. */
        PatchedSavedViewRequest: {
            name?: string;
            filters?: components["schemas"]["SavedFiltersRequest"];
            /** @description With everybody who sees the bot; needs role agent. */
            shared?: boolean;
        };
        PatchedStatusRequest: {
            status?: components["schemas"]["SessionStatus"];
            /**
             * Format: date-time
             * @description With `snoozed`: when it wakes; null: at the visitor's next message.
             */
            snoozed_until?: string | null;
        };
        PatchedTagsRequest: {
            /** @description At most 20, of at most 40 characters. */
            tags?: string[];
        };
        /** @description Something that somebody of the team has to do. */
        PatchedTaskRequest: {
            title?: string;
            /** Format: date-time */
            due_at?: string | null;
            /**
             * Format: uuid
             * @description Somebody with role agent or more on the bot.
             */
            assignee_id?: string | null;
            done?: boolean;
        };
        PatchedTeamRequest: {
            name?: string;
        };
        /** @description Something that somebody asked for and that has a number. */
        PatchedTicketRequest: {
            subject?: string;
            description?: string;
            priority?: components["schemas"]["TicketPriority"];
            status?: components["schemas"]["TicketStatus"];
            /**
             * Format: uuid
             * @description Somebody with role agent or more on the bot.
             */
            assignee_id?: string | null;
            /** Format: date-time */
            due_at?: string | null;
        };
        PatchedUserRequest: {
            name?: string;
            locale?: components["schemas"]["Locale"];
            /** @description IANA name. */
            timezone?: string;
        };
        /** @description A URL that a bot's events are sent to. */
        PatchedWebhookRequest: {
            url?: string;
            /** @description Names of events, or ["*"] for all. */
            events?: string[];
            description?: string;
            enabled?: boolean;
        };
        /** @description The people behind the bot, at this moment. */
        People: {
            /** @description Somebody is there and has room. */
            available: boolean;
            /** @description It is within the business hours. */
            open: boolean;
            /**
             * Format: date-time
             * @description null while open.
             */
            opens_at: string | null;
            /** @description The usual wait: the median of the last 50 of a week. */
            wait_s: number | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Pinged: {
            readonly success: boolean;
            readonly status_code: number | null;
            readonly duration_ms: number;
            readonly error: string | null;
            /** Format: uuid */
            readonly delivery_id: string;
        };
        Plan: {
            /** @description Stable name of the plan. */
            code: string;
            /** @description Name for people. */
            name: string;
            limits: components["schemas"]["PlanLimits"];
            usage: components["schemas"]["PlanUsage"];
        };
        /** @description What the plan holds; null does not bind. */
        PlanLimits: {
            bots: number | null;
            seats: number | null;
            documents: number | null;
            messages_per_month: number | null;
            webhooks: number | null;
        };
        /** @description How much of each limit is used now; messages: in this calendar month (UTC). */
        PlanUsage: {
            bots: number;
            /** @description You, your teams' members, and open invitations. */
            seats: number;
            documents: number;
            messages_per_month: number;
            webhooks: number;
        };
        /** @description What a visitor is asked before the first message. */
        PreChatField: {
            name: components["schemas"]["PreChatFieldName"];
            required: boolean;
        };
        /** @enum {string} */
        PreChatFieldName: "name" | "email" | "phone";
        /** @description What a visitor is asked before the first message. */
        PreChatFieldRequest: {
            name: components["schemas"]["PreChatFieldName"];
            required: boolean;
        };
        /** @description What one wants to be told, by channel and type. */
        Preferences: {
            in_app: components["schemas"]["InAppNotifications"];
            email: components["schemas"]["EmailNotifications"];
        };
        /** @description `open_sessions` comes by the context: counted once for the whole page. */
        Presence: {
            /** Format: uuid */
            user_id: string;
            name: string;
            /** @description The chosen status, or offline without a heartbeat for 60 seconds. */
            status: components["schemas"]["PresenceStatus"];
            /** Format: date-time */
            last_seen_at: string | null;
            open_sessions: number;
            capacity: number;
        };
        /** @enum {string} */
        PresenceStatus: "online" | "away" | "busy" | "offline";
        PreviousFigures: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /** @description Conversations that began in the period, by their first message. */
            sessions: number;
            /** @description Messages that visitors, the bot and agents wrote in the period. */
            messages: number;
            /** @description Different known people among those whose conversations began in the period. */
            contacts: number;
            /** @description Conversations that the bot answered and that then were silent for 24 hours. It is taken back when the visitor returns within the bot's window. */
            resolved_by_bot: number;
            /** @description Conversations in which a person was asked for, at least once. */
            handoffs: number;
            /**
             * Format: double
             * @description Conversations resolved by the bot, of all.
             */
            resolution_rate: number | null;
            /**
             * Format: double
             * @description Conversations in which a person was asked for, of all.
             */
            handoff_rate: number | null;
            /**
             * Format: double
             * @description The mean of the scores, 1 to 5, that visitors gave their conversations.
             */
            csat_average: number | null;
            /** @description Conversations to which the visitor gave a score. */
            csat_responses: number;
            /** @description Answers of the bot that were taken from its documents with confidence. */
            answered_from_knowledge: number;
            /**
             * Format: double
             * @description Answers from the bot's documents, of all that the bot said.
             */
            knowledge_rate: number | null;
            /**
             * Format: double
             * @description From the visitor's first message to the bot's first answer: half of the conversations had it sooner. Those that a person was asked for, or joined, before are left out.
             */
            median_first_response_s: number | null;
            /**
             * Format: double
             * @description As the median; nine of ten conversations had the bot's first answer sooner.
             */
            p90_first_response_s: number | null;
            /**
             * Format: double
             * @description From when a person was first asked for to the first reply of one: half of the conversations that had a reply had it sooner. Those without a reply are left out.
             */
            median_human_response_s: number | null;
            /**
             * Format: double
             * @description As the median; nine of ten conversations had a person's first reply sooner.
             */
            p90_human_response_s: number | null;
        };
        RefreshRequest: {
            refresh_token: string;
        };
        Refusal: {
            code: string;
            detail: string;
        };
        Refused: {
            /** Format: uuid */
            session_id: string;
            /** @description As the single call would have said: `not_found` … */
            code: string;
            detail: string;
        };
        RegisterRequest: {
            email: string;
            /** @description 12 to 128 characters, no common one. */
            password: string;
            name?: string;
        };
        Registered: components["schemas"]["Tokens"] | components["schemas"]["Accepted"];
        ReplyRequest: {
            /** @description Markdown. */
            content: string;
            /** @description Ids of the caller's own files that were put up for this bot. */
            attachments?: string[];
            /** @description Unique per caller and bot: sent again, it is the same message. */
            client_id?: string | null;
        };
        ResendRequest: {
            email: string;
        };
        ResetRequest: {
            email: string;
            /** @description The eight characters that were mailed. */
            code: string;
            /** @description 12 to 128 characters, no common one. */
            password: string;
        };
        /** @enum {string} */
        ResolvedBy: "bot" | "agent" | "visitor" | "automation";
        /** @enum {string} */
        Role: "owner" | "admin" | "agent" | "viewer";
        Round: {
            assigned: components["schemas"]["Assigned"][];
            /** @description How many sessions still wait. */
            unassigned: number;
        };
        Run: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            automation_id: string;
            /** Format: uuid */
            session_id: string;
            status: components["schemas"]["RunStatus"];
            /** @description 1: of itself; 2 and 3: what another automation did led to it. */
            depth: number;
            conditions: components["schemas"]["Judged"][];
            actions: components["schemas"]["Done"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            finished_at: string;
        };
        /** @enum {string} */
        RunStatus: "done" | "failed";
        Satisfaction: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            /**
             * Format: double
             * @description The mean of the scores, 1 to 5, that visitors gave their conversations.
             */
            average: number | null;
            /** @description Conversations to which the visitor gave a score. */
            responses: number;
            /** @description How many gave each score. */
            distribution: components["schemas"]["Distribution"];
            /** @description Thumbs up and down that visitors gave answers of these conversations. */
            thumbs: components["schemas"]["Thumbs"];
            series: components["schemas"]["ScorePoint"][];
            /** @description What visitors wrote with a score or a thumb; the latest 100. */
            comments: components["schemas"]["Comment"][];
        };
        /** @description The same filters as an object; a name that is none of them is refused. */
        SavedFilters: {
            status?: components["schemas"]["SessionStatus"];
            handler?: components["schemas"]["Handler"];
            /** @description A user's id, `me` or `none`. */
            assignee?: string;
            tag?: string;
            channel?: components["schemas"]["SavedFiltersChannel"];
            /** Format: uuid */
            contact_id?: string;
            priority?: components["schemas"]["SessionPriority"];
            language?: components["schemas"]["SpokenLanguage"];
            /**
             * Format: date
             * @description Begun on this day or later.
             */
            from?: string;
            /**
             * Format: date
             * @description Begun on this day or before.
             */
            to?: string;
            /** Format: date-time */
            updated_after?: string;
            /** @description Beginnings of words, in the contact and what was said. */
            q?: string;
            /** @description By the last message; `waiting`: those who wait for a person, longest first. */
            sort?: components["schemas"]["ConversationSort"];
        };
        /** @enum {string} */
        SavedFiltersChannel: "widget" | "api";
        /** @description The same filters as an object; a name that is none of them is refused. */
        SavedFiltersRequest: {
            status?: components["schemas"]["SessionStatus"];
            handler?: components["schemas"]["Handler"];
            /** @description A user's id, `me` or `none`. */
            assignee?: string;
            tag?: string;
            channel?: components["schemas"]["SavedFiltersChannel"];
            /** Format: uuid */
            contact_id?: string;
            priority?: components["schemas"]["SessionPriority"];
            language?: components["schemas"]["SpokenLanguage"];
            /**
             * Format: date
             * @description Begun on this day or later.
             */
            from?: string;
            /**
             * Format: date
             * @description Begun on this day or before.
             */
            to?: string;
            /** Format: date-time */
            updated_after?: string;
            /** @description Beginnings of words, in the contact and what was said. */
            q?: string;
            /** @description By the last message; `waiting`: those who wait for a person, longest first. */
            sort?: components["schemas"]["ConversationSort"];
        };
        /** @description Filters of the list of conversations under a name. */
        SavedView: {
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** Format: uuid */
            readonly bot_id: string;
            filters: components["schemas"]["SavedFilters"];
            /** @description With everybody who sees the bot; needs role agent. */
            shared: boolean;
            /** @description How many sessions it shows to you, up to 1,000. */
            readonly count: number;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        ScorePoint: {
            /**
             * Format: double
             * @description The mean of the scores, 1 to 5, that visitors gave their conversations.
             */
            average: number | null;
            /** @description Conversations to which the visitor gave a score. */
            responses: number;
            /**
             * Format: date-time
             * @description When the interval begins.
             */
            at: string;
        };
        /** @enum {string} */
        Sentiment: "positive" | "neutral" | "negative";
        Session: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            bot_id: string;
            status: components["schemas"]["SessionStatus"];
            handler: components["schemas"]["Handler"];
            assignee: components["schemas"]["Person"] | null;
            contact: components["schemas"]["SessionContact"] | null;
            /** @description Whether an answer can be mailed. */
            email_known: boolean;
            channel: components["schemas"]["SessionChannel"];
            tags: string[];
            subject: string | null;
            language: string | null;
            priority: components["schemas"]["SessionPriority"];
            /** @description Messages that no agent has read. */
            unread: number;
            message_count: number;
            /** @description The number of its last message. */
            seq: number;
            last_message: components["schemas"]["LastMessage"] | null;
            csat: number | null;
            /** @description Rises whenever the right to speak passes between bot and human. */
            control_epoch: number;
            /** @description Why people were asked for, last. */
            handoff_reason: components["schemas"]["HandoffReason"] | null;
            /** Format: date-time */
            waiting_since: string | null;
            /** Format: date-time */
            snoozed_until: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            resolved_at: string | null;
            resolved_by: components["schemas"]["ResolvedBy"] | null;
            metadata: {
                [key: string]: unknown;
            };
        };
        /**
         * @example {
         *       "type": "session_assigned",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "session": {
         *           "id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "status": "open",
         *           "handler": "human",
         *           "assignee": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com",
         *             "verified": true
         *           },
         *           "email_known": true,
         *           "channel": "widget",
         *           "tags": [
         *             "damage"
         *           ],
         *           "subject": "My lamp arrived broken, order 20418. The glass is cracked.",
         *           "language": "en",
         *           "priority": "high",
         *           "unread": 1,
         *           "message_count": 4,
         *           "seq": 4,
         *           "last_message": {
         *             "role": "visitor",
         *             "preview": "I have the photos. Can a person look at this please?",
         *             "created_at": "2030-01-15T09:31:00.000000Z"
         *           },
         *           "csat": null,
         *           "control_epoch": 1,
         *           "handoff_reason": "visitor",
         *           "waiting_since": "2030-01-15T09:31:00.000000Z",
         *           "snoozed_until": null,
         *           "created_at": "2030-01-15T09:30:00.000000Z",
         *           "updated_at": "2030-01-15T09:31:00.000000Z",
         *           "resolved_at": null,
         *           "resolved_by": null,
         *           "metadata": {
         *             "order": "20418"
         *           }
         *         },
         *         "assignee": {
         *           "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *           "name": "Yasmine Idrissi"
         *         },
         *         "by": {
         *           "id": "01b8fb63-5000-778d-a34d-cac8b8a1abcd",
         *           "name": "Nadia Alami"
         *         },
         *         "method": "manual"
         *       }
         *     }
         */
        SessionAssignedLetter: {
            /** @enum {string} */
            type: "session_assigned";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["AssignedEvent"];
        };
        /** @enum {string} */
        SessionChannel: "widget" | "api" | "playground";
        /** @description A visitor sees name and address only where `verified`. */
        SessionContact: {
            /** Format: uuid */
            id: string;
            name: string | null;
            email: string | null;
            /** @description A signed identity vouches for it. */
            verified: boolean;
        };
        SessionContactRequest: {
            name?: string | null;
            email?: (string | null) | string;
        };
        SessionCounts: {
            /** @description Conversations that began in the period, by their first message. */
            sessions: number;
            /** @description Conversations that are resolved now, by whomever. One to which the visitor came back within the bot's window, or which was reopened, is not. */
            resolved: number;
            /** @description Conversations in which a person was asked for, at least once. */
            handoffs: number;
        };
        SessionPoint: {
            /** @description Conversations that began in the period, by their first message. */
            sessions: number;
            /** @description Conversations that are resolved now, by whomever. One to which the visitor came back within the bot's window, or which was reopened, is not. */
            resolved: number;
            /** @description Conversations in which a person was asked for, at least once. */
            handoffs: number;
            /**
             * Format: date-time
             * @description When the interval begins.
             */
            at: string;
        };
        /** @enum {string} */
        SessionPriority: "none" | "low" | "normal" | "high" | "urgent";
        /** @enum {string} */
        SessionStatus: "open" | "pending" | "snoozed" | "resolved";
        Share: {
            readonly team: components["schemas"]["SharedTeam"];
            readonly bot: components["schemas"]["SharedBot"];
            /** Format: date-time */
            readonly created_at: string;
        };
        ShareBotRequest: {
            /**
             * Format: uuid
             * @description A bot of one's own.
             */
            bot_id: string;
        };
        SharedBot: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SharedTeam: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        SignIn: {
            /** Format: uuid */
            id: string;
            /** @description API or dashboard. */
            kind: components["schemas"]["SignInKind"];
            ip: string | null;
            user_agent: string;
            /** @description This request was made with it. */
            readonly current: boolean;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description To the minute.
             */
            last_seen_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        /** @enum {string} */
        SignInKind: "api" | "pages";
        SinceRequest: {
            /**
             * Format: date-time
             * @description What was made from then on.
             */
            since: string;
        };
        SocketTicket: {
            ticket: string;
            /** @description Seconds. */
            expires_in: number;
        };
        Source: {
            /** Format: uuid */
            document_id: string;
            title: string;
            url: string | null;
            snippet: string;
            /** Format: double */
            score: number;
        };
        /** @enum {string} */
        SpokenLanguage: "en" | "fr" | "ar";
        Stats: {
            open: number;
            pending: number;
            snoozed: number;
            /** @description Since midnight where the caller lives. */
            resolved_today: number;
            /** @description With people, and nobody's. */
            unassigned: number;
            /** @description The caller's, open or pending. */
            mine: number;
            /** @description From the hand-over to an agent's first reply; of the last 7 days. */
            median_first_response_s: number | null;
            /** @description From beginning to end, of what did not just fall silent; of the last 7 days. */
            median_resolution_s: number | null;
            /** @description Of whoever waits for a person now. */
            longest_wait_s: number | null;
            /** @description Everybody who may answer for the bot. */
            agents: components["schemas"]["StatsAgent"][];
        };
        StatsAgent: {
            /** Format: uuid */
            id: string;
            name: string;
            status: components["schemas"]["PresenceStatus"];
            /** @description Open and pending sessions at this bot. */
            open: number;
        };
        Stopping: {
            /** Format: uuid */
            message_id: string;
            stopping: boolean;
        };
        /** @description A session in short, in its language. */
        Summary: {
            status: components["schemas"]["SummaryStatus"];
            summary: string;
            key_points: string[];
            /** @description What the visitor asked and nobody answered. */
            open_questions: string[];
            /** @description The visitor's. */
            sentiment: components["schemas"]["Sentiment"];
            /** Format: date-time */
            generated_at: string;
            /**
             * Format: uuid
             * @description The last message that it tells of.
             */
            up_to_message_id: string | null;
            /** @description Messages came later; a newer summary is being written. */
            stale: boolean;
        };
        SummaryAwaited: {
            status: components["schemas"]["SummaryAwaitedStatus"];
        };
        /** @enum {string} */
        SummaryAwaitedStatus: "generating";
        /** @enum {string} */
        SummaryStatus: "ready";
        /** @description Something that somebody of the team has to do. */
        Task: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly bot_id: string;
            /** Format: uuid */
            readonly session_id: string | null;
            title: string;
            /** Format: date-time */
            due_at: string | null;
            readonly assignee: components["schemas"]["Person"] | null;
            /**
             * Format: uuid
             * @description Somebody with role agent or more on the bot.
             */
            assignee_id: string | null;
            done: boolean;
            /** Format: date-time */
            readonly done_at: string | null;
            /** @description Null where a rule did. */
            readonly created_by: components["schemas"]["Person"] | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        /** @description Something that somebody of the team has to do. */
        TaskCreateRequest: {
            /** Format: uuid */
            bot_id: string;
            /** Format: uuid */
            session_id?: string | null;
            title: string;
            /** Format: date-time */
            due_at?: string | null;
            /**
             * Format: uuid
             * @description Somebody with role agent or more on the bot.
             */
            assignee_id?: string | null;
            done?: boolean;
        };
        /**
         * @example {
         *       "type": "task_created",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "task": {
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "session_id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "title": "Ask the carrier about order 20418",
         *           "assignee_id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *           "due_at": "2030-01-15T16:00:00.000000Z",
         *           "id": "01b924ec-7fe8-7ce5-8fd1-2f9163316907",
         *           "assignee": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "done": false,
         *           "done_at": null,
         *           "created_by": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "created_at": "2030-01-15T09:34:00.000000Z",
         *           "updated_at": "2030-01-15T09:34:00.000000Z"
         *         }
         *       }
         *     }
         */
        TaskCreatedLetter: {
            /** @enum {string} */
            type: "task_created";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["TaskEvent"];
        };
        TaskEvent: {
            task: components["schemas"]["Task"];
        };
        Team: {
            /** Format: uuid */
            readonly id: string;
            name: string;
            /** @description One's own role. */
            readonly role: components["schemas"]["Role"];
            /** @description How many are in it. */
            readonly members: number;
            /** @description How many are shared with it. */
            readonly bots: number;
            /** Format: date-time */
            readonly created_at: string;
        };
        TeamName: {
            /** Format: uuid */
            readonly id: string;
            readonly name: string;
        };
        TeamRequest: {
            name: string;
        };
        /** @enum {string} */
        Thumb: "up" | "down";
        Thumbs: {
            up: number;
            down: number;
        };
        /** @description Something that somebody asked for and that has a number. */
        Ticket: {
            /** Format: uuid */
            readonly id: string;
            /** @description 1, 2, 3 … of the bot's owner, over all bots. */
            readonly number: number;
            /** Format: uuid */
            readonly bot_id: string;
            /** Format: uuid */
            readonly session_id: string | null;
            readonly contact: components["schemas"]["TicketContact"] | null;
            /** @description Where its visitor wants to be answered; nobody has verified it. */
            readonly email: string | null;
            subject: string;
            description: string;
            priority: components["schemas"]["TicketPriority"];
            status: components["schemas"]["TicketStatus"];
            readonly assignee: components["schemas"]["Person"] | null;
            /**
             * Format: uuid
             * @description Somebody with role agent or more on the bot.
             */
            assignee_id: string | null;
            /** Format: date-time */
            due_at: string | null;
            /** @description Null where a visitor or a rule did. */
            readonly created_by: components["schemas"]["Person"] | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            /** Format: date-time */
            readonly resolved_at: string | null;
        };
        TicketContact: {
            /** Format: uuid */
            id: string;
            name: string | null;
            email: string | null;
        };
        /** @description Something that somebody asked for and that has a number. */
        TicketCreateRequest: {
            /** Format: uuid */
            bot_id: string;
            /** Format: uuid */
            session_id?: string | null;
            subject: string;
            description?: string;
            priority?: components["schemas"]["TicketPriority"];
            status?: components["schemas"]["TicketStatus"];
            /**
             * Format: uuid
             * @description Somebody with role agent or more on the bot.
             */
            assignee_id?: string | null;
            /** Format: date-time */
            due_at?: string | null;
        };
        /**
         * @example {
         *       "type": "ticket_created",
         *       "timestamp": "2030-01-15T09:34:00.000000Z",
         *       "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *       "data": {
         *         "ticket": {
         *           "bot_id": "01b8fb67-e3e0-70d2-a8b2-54633184ff27",
         *           "session_id": "01b924e8-95c0-7d8f-adcb-5298738d243a",
         *           "subject": "A new glass for order 20418",
         *           "priority": "high",
         *           "assignee_id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *           "due_at": "2030-01-16T12:00:00.000000Z",
         *           "id": "01b924ec-7c00-7a66-8a10-3bd490ba65d0",
         *           "number": 42,
         *           "contact": {
         *             "id": "01b92152-4fa0-78f5-899b-d3f031f3b923",
         *             "name": "Emma Wilson",
         *             "email": "emma.wilson@example.com"
         *           },
         *           "email": null,
         *           "description": "",
         *           "status": "open",
         *           "assignee": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "created_by": {
         *             "id": "01b8fba5-3b00-7f52-92e2-0a2511072231",
         *             "name": "Yasmine Idrissi"
         *           },
         *           "created_at": "2030-01-15T09:34:00.000000Z",
         *           "updated_at": "2030-01-15T09:34:00.000000Z",
         *           "resolved_at": null
         *         }
         *       }
         *     }
         */
        TicketCreatedLetter: {
            /** @enum {string} */
            type: "ticket_created";
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            bot_id: string;
            data: components["schemas"]["TicketEvent"];
        };
        TicketEvent: {
            ticket: components["schemas"]["Ticket"];
        };
        TicketOpenRequest: {
            /**
             * Format: uuid
             * @description One of the visitor's own.
             */
            session_id?: string | null;
            subject: string;
            description?: string;
            /** @description Where to answer. Nobody verifies it, and nothing is opened by it. */
            email?: string;
        };
        /** @enum {string} */
        TicketPriority: "low" | "normal" | "high" | "urgent";
        /** @enum {string} */
        TicketStatus: "open" | "in_progress" | "resolved" | "closed";
        Tokens: {
            /** @description Access token, for `Authorization: Bearer`. */
            token: string;
            /** @description For POST /auth/refresh; used once. */
            refresh_token: string;
            /** @description Seconds until the access token ends. */
            expires_in: number;
            user: components["schemas"]["User"];
        };
        /** @description A topic, and what people did with it. */
        TopicFigures: {
            /** Format: uuid */
            readonly id: string;
            /** @description The name that somebody gave it, or the phrase. */
            readonly topic: string;
            /** @description What its questions have in common, as visitors wrote it. */
            readonly phrase: string;
            /** @description Given by a person; empty: the phrase serves. */
            name: string;
            readonly intent: components["schemas"]["Intent"];
            /** @description Shown first, and always. */
            pinned: boolean;
            /** @description Conversations that began in the period with a question of the topic. */
            sessions: number;
            /**
             * Format: double
             * @description Of all conversations that began in the period.
             */
            share: number | null;
            /**
             * Format: double
             * @description Against as many days just before, as a share of the figure of then. null where there was nothing to compare with.
             */
            change: number | null;
            /**
             * Format: double
             * @description Of the topic's conversations, those resolved by the bot.
             */
            resolution_rate: number | null;
            /** @description As visitors wrote it, with addresses, links and numbers of four digits covered. */
            examples: string[];
            /** @description Topics that were merged into it. */
            merged: components["schemas"]["MergedTopic"][];
        };
        TopicMergeRequest: {
            /**
             * Format: uuid
             * @description Another topic of the bot.
             */
            into: string;
        };
        TopicReport: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
            topics: components["schemas"]["TopicFigures"][];
            unanswered: components["schemas"]["Unanswered"][];
            /**
             * Format: date-time
             * @description When sessions were last put together; null: never yet.
             */
            computed_at: string | null;
        };
        TotpDisableRequest: {
            password: string;
            /** @description Six digits of the authenticator, or a recovery code. */
            code: string;
        };
        TotpEnabled: {
            enabled: boolean;
            /** @description Ten, each for one sign-in; shown this once. */
            recovery_codes: string[];
        };
        TotpSetup: {
            /** @description Base32, for typing it in. */
            secret: string;
            /** @description What the QR code says. */
            otpauth_url: string;
            /** @description The QR code, as an SVG element. */
            qr_svg: string;
        };
        TotpVerified: components["schemas"]["TotpEnabled"] | components["schemas"]["Tokens"];
        TotpVerifyRequest: {
            /** @description Six digits of the authenticator, or a recovery code. */
            code: string;
            /** @description Of the 401 `totp_required` of POST /auth/login. */
            mfa_token?: string;
        };
        Touched: {
            /** Format: uuid */
            session_id: string;
            subject: string | null;
            contact: components["schemas"]["TouchedContact"] | null;
            /**
             * Format: date-time
             * @description The last time.
             */
            at: string;
            times: number;
            conditions: components["schemas"]["Judged"][];
        };
        TouchedContact: {
            /** Format: uuid */
            id: string;
            name: string | null;
            email: string | null;
        };
        /** @description What the rule would have touched. */
        Trial: {
            days: number;
            /** @description Events, or waits, that were looked at. */
            looked_at: number;
            /** @description Sessions. */
            count: number;
            /** @description The latest 100 of them. */
            sessions: components["schemas"]["Touched"][];
        };
        TryRequest: {
            /** @default 30 */
            days: number;
        };
        Unanswered: {
            /** Format: uuid */
            id: string;
            /** @description As visitors wrote it, with addresses, links and numbers of four digits covered. */
            question: string;
            /** @description How often it was asked, in any wording. */
            count: number;
            /** @description The same in other words. */
            wordings: string[];
            /** Format: date-time */
            last_asked_at: string;
        };
        UnreadCount: {
            readonly count: number;
        };
        Updated: {
            readonly updated: number;
        };
        UploadRequest: {
            /**
             * Format: binary
             * @description PNG, JPEG, GIF, WebP, PDF, TXT, CSV, DOCX, XLSX; 10 MB.
             */
            file: Blob;
            /**
             * Format: uuid
             * @description Needed from people and keys; a visitor's token names the bot.
             */
            bot_id?: string;
        };
        Uploaded: {
            /** Format: uuid */
            id: string;
            name: string;
            content_type: string;
            size: number;
            url: string;
            /** @description Handed out where a visitor sent none; keep it. */
            visitor_token: string | null;
        };
        User: {
            /** Format: uuid */
            readonly id: string;
            /** Format: email */
            readonly email: string;
            name: string;
            locale: components["schemas"]["Locale"];
            /** @description IANA name. */
            timezone: string;
            readonly email_verified: boolean;
            /** @description Two-factor sign-in is on. */
            readonly totp_enabled: boolean;
            readonly plan: components["schemas"]["Plan"];
            /** Format: date-time */
            readonly created_at: string;
        };
        VerifyEmailRequest: {
            email: string;
            /** @description The six digits. */
            code: string;
        };
        /** @description Filters of the list of conversations under a name. */
        ViewCreateRequest: {
            name: string;
            /** Format: uuid */
            bot_id: string;
            filters?: components["schemas"]["SavedFiltersRequest"];
            /** @description With everybody who sees the bot; needs role agent. */
            shared?: boolean;
        };
        VisitorTicket: {
            /** Format: uuid */
            id: string;
            number: number;
            subject: string;
            status: components["schemas"]["TicketStatus"];
            /** Format: date-time */
            created_at: string;
        };
        /** @description A URL that a bot's events are sent to. */
        Webhook: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly bot_id: string;
            url: string;
            /** @description Names of events, or ["*"] for all. */
            events: string[];
            description: string;
            enabled: boolean;
            /**
             * Format: date-time
             * @description Nothing was received since then.
             */
            readonly failing_since: string | null;
            /** @description Attempts that failed since the last that was received. */
            readonly failures: number;
            /** Format: date-time */
            readonly last_success_at: string | null;
            /** Format: date-time */
            readonly last_failure_at: string | null;
            /** @description Why it is switched off, in your language. */
            readonly disabled_reason: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
        };
        WebhookCreateRequest: {
            /** Format: uuid */
            bot_id: string;
            /** @description https alone. */
            url: string;
            events: string[];
            description?: string;
        };
        /** @description With the secret that signs, which is shown this once. */
        WebhookWithSecret: {
            /** Format: uuid */
            readonly id: string;
            /** Format: uuid */
            readonly bot_id: string;
            url: string;
            /** @description Names of events, or ["*"] for all. */
            events: string[];
            description: string;
            enabled: boolean;
            /**
             * Format: date-time
             * @description Nothing was received since then.
             */
            readonly failing_since: string | null;
            /** @description Attempts that failed since the last that was received. */
            readonly failures: number;
            /** Format: date-time */
            readonly last_success_at: string | null;
            /** Format: date-time */
            readonly last_failure_at: string | null;
            /** @description Why it is switched off, in your language. */
            readonly disabled_reason: string | null;
            /** Format: date-time */
            readonly created_at: string;
            /** Format: date-time */
            readonly updated_at: string;
            readonly secret: string;
        };
        Widget: {
            /** @description #rrggbb */
            color: string;
            position: components["schemas"]["WidgetPosition"];
            launcher_text: string;
            /** @description https alone. */
            avatar_url: string | null;
            /** @description Scheme, host and port of the sites that may embed the bot; `*.` stands for one label. Empty: any site. */
            allowed_origins: string[];
            pre_chat_fields: components["schemas"]["PreChatField"][];
            require_identity: boolean;
            attachments: boolean;
        };
        WidgetConfig: {
            /** Format: uuid */
            bot_id: string;
            name: string;
            description: string;
            language: components["schemas"]["BotLanguage"];
            welcome_message: string;
            suggested_questions: string[];
            handoff_enabled: boolean;
            csat_enabled: boolean;
            people: components["schemas"]["People"];
            widget: components["schemas"]["WidgetLook"];
            visitor_token: string | null;
        };
        WidgetLook: {
            color: string;
            position: components["schemas"]["WidgetPosition"];
            launcher_text: string;
            avatar_url: string | null;
            pre_chat_fields: components["schemas"]["PreChatField"][];
            require_identity: boolean;
            attachments: boolean;
        };
        /** @enum {string} */
        WidgetPosition: "left" | "right";
        WidgetRequest: {
            /** @description #rrggbb */
            color?: string;
            position?: components["schemas"]["WidgetPosition"];
            launcher_text?: string;
            /** @description https alone. */
            avatar_url?: string | null;
            /** @description Scheme, host and port of the sites that may embed the bot; `*.` stands for one label. Empty: any site. */
            allowed_origins?: string[];
            pre_chat_fields?: components["schemas"]["PreChatFieldRequest"][];
            require_identity?: boolean;
            attachments?: boolean;
        };
        /** @enum {string} */
        FiguresFormat: "json" | "csv";
        /** @enum {string} */
        Interval: "hour" | "day" | "week" | "month";
        /** @enum {string} */
        AuditAction: "api_key.created" | "api_key.ended" | "audit.exported" | "bot.activated" | "bot.created" | "bot.deleted" | "bot.duplicated" | "bot.identity_secret_rotated" | "bot.paused" | "bot.shared" | "bot.token_rotated" | "bot.unshared" | "bot.updated" | "contact.blocked" | "contact.erased" | "contact.exported" | "contact.merged" | "contact.unblocked" | "contacts.exported" | "contacts.imported" | "email.change_asked" | "email.changed" | "email.verified" | "event.retried" | "impersonation.acted" | "impersonation.begun" | "impersonation.ended" | "impersonation.viewed" | "invitation.accepted" | "invitation.created" | "invitation.declined" | "invitation.revoked" | "member.removed" | "member.role_changed" | "password.changed" | "password.reset" | "password.set_by_operator" | "plan.changed" | "plan.comp_ended" | "plan.comp_started" | "plan.created" | "plan.deleted" | "plan.trial_ended" | "plan.trial_started" | "plan.updated" | "recovery_code.used" | "session.deleted" | "sign_in.ended" | "sign_in.failed" | "sign_in.refresh_reused" | "sign_in.succeeded" | "team.created" | "team.deleted" | "team.renamed" | "totp.disabled" | "totp.enabled" | "totp.failed" | "user.changed_by_operator" | "user.created" | "user.deleted" | "user.exported" | "webhook.created" | "webhook.deleted" | "webhook.disabled" | "webhook.resent" | "webhook.secret_rotated" | "webhook.updated";
        /** @enum {string} */
        ContactSort: "name" | "-name" | "last_seen_at" | "-last_seen_at" | "created_at" | "-created_at";
        /** @enum {string} */
        DeskSort: "newest" | "due";
        /** @enum {string} */
        AssignmentMethod: "manual" | "auto" | "automation";
        /** @enum {string} */
        ContactChange: "created" | "updated" | "deleted" | "merged";
        /** @enum {string} */
        KnowledgeChange: "added" | "updated" | "deleted";
        /** @description RFC 9457 problem details; some codes add members of their own. */
        Problem: {
            /** Format: uri-reference */
            type: string;
            /** @description The status in words. */
            title: string;
            status: number;
            /** @description For a person. */
            detail: string;
            /** @description Stable, snake_case. */
            code: string;
            /** @description What `X-Request-Id` said. */
            request_id: string;
            /** @description Of a 400: which fields are wrong. */
            errors?: components["schemas"]["FieldProblem"][];
        } & {
            [key: string]: unknown;
        };
        /** @description One wrong field. */
        FieldProblem: {
            /** @description Dotted path: `widget.color`. */
            field: string;
            /** @description Stable, snake_case. */
            code: string;
            /** @description For a person. */
            detail: string;
        };
    };
    responses: {
        /** @description The body or a parameter is wrong; `errors` says which. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No, ended or malformed credential. */
        Unauthorized: {
            headers: {
                /** @description The scheme that is expected. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Yours to see, not yours to do; `code` says why. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not there, or not yours. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Exists already, or the state forbids it. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is no longer what `If-Match` says. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 10 MB. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of a type that is not read here. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This `Idempotency-Key` was used with another body. */
        KeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Over a rate limit. */
        TooManyRequests: {
            headers: {
                /** @description Seconds until it is worth trying again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Our fault; `request_id` finds it in the logs. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database or the queue is away. */
        Unavailable: {
            headers: {
                /** @description Seconds until it is worth trying again. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
        IdempotencyKey: string;
        /** @description The `ETag` that the resource must still have. */
        IfMatch: string;
        /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAnalytics: {
        parameters: {
            query?: {
                /** @description `csv`: a table to download. */
                format?: components["schemas"]["FiguresFormat"];
                /** @description The first day; 30 days in all unless said. */
                from?: string;
                /** @description Of the series. Weeks begin on Monday. */
                interval?: components["schemas"]["Interval"];
                /** @description The last day; today unless said. At most 366 days in all. */
                to?: string;
                /** @description IANA time zone in which days begin and end; UTC unless said. */
                tz?: string;
            };
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                    "text/csv": string;
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getConversationFigures: {
        parameters: {
            query?: {
                /** @description `csv`: a table to download. */
                format?: components["schemas"]["FiguresFormat"];
                /** @description The first day; 30 days in all unless said. */
                from?: string;
                /** @description Of the series. Weeks begin on Monday. */
                interval?: components["schemas"]["Interval"];
                /** @description With `format=csv`: which table of the answer. */
                table?: "by_channel" | "by_hour" | "by_language" | "by_resolver" | "by_status" | "series";
                /** @description The last day; today unless said. At most 366 days in all. */
                to?: string;
                /** @description IANA time zone in which days begin and end; UTC unless said. */
                tz?: string;
            };
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationFigures"];
                    "text/csv": string;
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSatisfaction: {
        parameters: {
            query?: {
                /** @description `csv`: a table to download. */
                format?: components["schemas"]["FiguresFormat"];
                /** @description The first day; 30 days in all unless said. */
                from?: string;
                /** @description Of the series. Weeks begin on Monday. */
                interval?: components["schemas"]["Interval"];
                /** @description With `format=csv`: which table of the answer. */
                table?: "comments" | "distribution" | "series";
                /** @description The last day; today unless said. At most 366 days in all. */
                to?: string;
                /** @description IANA time zone in which days begin and end; UTC unless said. */
                tz?: string;
            };
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Satisfaction"];
                    "text/csv": string;
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMessageFigures: {
        parameters: {
            query?: {
                /** @description `csv`: a table to download. */
                format?: components["schemas"]["FiguresFormat"];
                /** @description The first day; 30 days in all unless said. */
                from?: string;
                /** @description Of the series. Weeks begin on Monday. */
                interval?: components["schemas"]["Interval"];
                /** @description The last day; today unless said. At most 366 days in all. */
                to?: string;
                /** @description IANA time zone in which days begin and end; UTC unless said. */
                tz?: string;
            };
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageFigures"];
                    "text/csv": string;
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTopics: {
        parameters: {
            query?: {
                /** @description `csv`: a table to download. */
                format?: components["schemas"]["FiguresFormat"];
                /** @description The first day; 30 days in all unless said. */
                from?: string;
                /** @description Of the series. Weeks begin on Monday. */
                interval?: components["schemas"]["Interval"];
                /** @description With `format=csv`: which table of the answer. */
                table?: "topics" | "unanswered";
                /** @description The last day; today unless said. At most 366 days in all. */
                to?: string;
                /** @description IANA time zone in which days begin and end; UTC unless said. */
                tz?: string;
            };
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicReport"];
                    "text/csv": string;
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bot_id: string;
                topic_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedNamedTopicRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedTopic"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bot_id: string;
                topic_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedNamedTopicRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedTopic"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    mergeTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
                topic_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicMergeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedTopic"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    separateTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
                topic_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedTopic"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    dismissUnanswered: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bot_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    answerUnanswered: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapAnswerRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditAction"];
                /** @description Who did it. */
                actor_id?: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
                /** @description From this time on. */
                since?: string;
                /** @description Before this time. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportAuditEntries: {
        parameters: {
            query?: {
                action?: components["schemas"]["AuditAction"];
                /** @description Who did it. */
                actor_id?: string;
                /** @description From this time on. */
                since?: string;
                /** @description Before this time. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEmailRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    forgotPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LogoutRequest"];
            };
        };
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedUserRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedUserRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    refreshTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tokens"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registered"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSignIns: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    endSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createSocketTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocketTicket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    disableTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpDisableRequest"];
            };
        };
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setUpTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSetup"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyTotp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpVerifyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpVerified"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmailRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resendVerifyEmail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBots: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
                q?: string;
                status?: components["schemas"]["BotStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BotPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BotRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAutomations: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                enabled?: boolean;
                event?: components["schemas"]["AutomationTrigger"];
                /** @description How many results a page has. */
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutomationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                automation_id: string;
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                automation_id: string;
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedAutomationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                automation_id: string;
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                automation_id: string;
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedAutomationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    cloneAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                automation_id: string;
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Automation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    tryAutomation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                automation_id: string;
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAutomationRuns: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path: {
                automation_id: string;
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    tryAutomationDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trial"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDocuments: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                kind?: components["schemas"]["DocumentKind"];
                /** @description How many results a page has. */
                limit?: number;
                q?: string;
                status?: components["schemas"]["DocumentStatus"];
            };
            header?: never;
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DocumentCreateRequest"];
                "multipart/form-data": components["schemas"]["FileRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                bot_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bot_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDocumentChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bot_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bot_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDocumentChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listChunks: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path: {
                bot_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChunkPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    refreshDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
                document_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listKnowledgeGaps: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    searchKnowledge: {
        parameters: {
            query: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                limit?: number;
                /** @description A question, or words. */
                q: string;
            };
            header?: never;
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedBotRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedBotRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    activateBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    duplicateBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DuplicateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    pauseBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateBotIdentitySecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitySecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateBotToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    chat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    uploadAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": Blob;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Feedback"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                after?: number;
                before?: number;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    stopAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stopping"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOwnSessions: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description A user's id, `me` or `none`. */
                assignee?: string;
                channel?: components["schemas"]["SavedFiltersChannel"];
                contact_id?: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description Begun on this day or later. */
                from?: string;
                handler?: components["schemas"]["Handler"];
                language?: components["schemas"]["SpokenLanguage"];
                /** @description How many results a page has. */
                limit?: number;
                priority?: components["schemas"]["SessionPriority"];
                /** @description Beginnings of words, in the contact and what was said. */
                q?: string;
                status?: components["schemas"]["SessionStatus"];
                tag?: string;
                /** @description Begun on this day or before. */
                to?: string;
                updated_after?: string;
            };
            header?: never;
            path: {
                /** @description The bot's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The session's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setSessionContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SessionContactRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestHuman: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendTranscript: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    chatStream: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    resumeChatStream: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last event that arrived. */
                "Last-Event-ID"?: string;
            };
            path: {
                message_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOwnTickets: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitorTicketPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    openTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketOpenRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedTicket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                blocked?: boolean | null;
                bot_id?: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
                q?: string;
                sort?: components["schemas"]["ContactSort"];
                tag?: string;
                verified?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedContactRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedContactRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    blockContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedBlockRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchBlockContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedBlockRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactExport"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    mergeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportContacts: {
        parameters: {
            query?: {
                blocked?: boolean | null;
                bot_id?: string;
                q?: string;
                tag?: string;
                verified?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row for each contact. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    importContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    autoAssign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    bulkSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createCannedResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CannedCreateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCannedResponses: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
                q?: string;
                /** @description Fills the variables in for this session. */
                session_id?: string;
            };
            header?: never;
            path: {
                /** @description The bot's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedResponsePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateCannedResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The canned response's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedCannedResponseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteCannedResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The canned response's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchCannedResponse: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The canned response's id. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedCannedResponseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listConversations: {
        parameters: {
            query?: {
                /** @description A user's id, `me` or `none`. */
                assignee?: string;
                channel?: components["schemas"]["SavedFiltersChannel"];
                contact_id?: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description Begun on this day or later. */
                from?: string;
                handler?: components["schemas"]["Handler"];
                language?: components["schemas"]["SpokenLanguage"];
                /** @description How many results a page has. */
                limit?: number;
                priority?: components["schemas"]["SessionPriority"];
                /** @description Beginnings of words, in the contact and what was said. */
                q?: string;
                /** @description By the last message; `waiting`: those who wait for a person, longest first. */
                sort?: components["schemas"]["ConversationSort"];
                status?: components["schemas"]["SessionStatus"];
                tag?: string;
                /** @description Begun on this day or before. */
                to?: string;
                updated_after?: string;
                /** @description A saved view of this bot. */
                view?: string;
            };
            header?: never;
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    assignSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedAssignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchAssignSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedAssignRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedDraftRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setSessionHandler: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedHandlerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSetSessionHandler: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedHandlerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    replyToSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setSessionPriority: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPriorityRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSetSessionPriority: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPriorityRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    markSessionRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setSessionStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedStatusRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSetSessionStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedStatusRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setSessionTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTagsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSetSessionTags: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTagsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getInboxStats: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stats"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getSummary: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryAwaited"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description A user's id, `me` or `none`. */
                assignee?: string;
                bot_id?: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                done?: boolean;
                due_before?: string;
                /** @description How many results a page has. */
                limit?: number;
                /** @description Beginnings of words in the title. */
                q?: string;
                session_id?: string;
                /** @description `due`: what is due first comes first, what is due at no time last. */
                sort?: components["schemas"]["DeskSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCreateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTaskRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTaskRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                /** @description A user's id, `me` or `none`. */
                assignee?: string;
                bot_id?: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                due_before?: string;
                /** @description How many results a page has. */
                limit?: number;
                priority?: components["schemas"]["TicketPriority"];
                /** @description The number, or beginnings of words in subject, description and who asks. */
                q?: string;
                session_id?: string;
                /** @description `due`: what is due first comes first, what is due at no time last. */
                sort?: components["schemas"]["DeskSort"];
                status?: components["schemas"]["TicketStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketCreateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTicketRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTicketRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listViews: {
        parameters: {
            query?: {
                bot_id?: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewCreateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSavedViewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedSavedViewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
                type?: components["schemas"]["NotificationType"];
                /** @description `true`: only what is unread. */
                unread?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPreferencesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchNotificationPreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedPreferencesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAllNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedReadAllRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Updated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchReadAllNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedReadAllRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Updated"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    readNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchReadNotification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    countUnreadNotifications: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAvailableAgents: {
        parameters: {
            query: {
                /** @description The bot that they answer for. */
                bot_id: string;
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresencePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendHeartbeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Heartbeat"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    setPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedOwnPresenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPresence"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchSetPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedOwnPresenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPresence"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTeamPresence: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresencePage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTeams: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTeamRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedTeamRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTeamInvitations: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    inviteToTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
                q?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMemberRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedMemberRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    shareBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareBotRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    unshareBot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                bot_id: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    declineInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookCreateRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                event?: components["schemas"]["DeliveryEvent"];
                /** @description How many results a page has. */
                limit?: number;
                status?: components["schemas"]["DeliveryStatus"];
                webhook_id?: string;
            };
            header?: never;
            path: {
                bot_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description Where the page begins; taken from `next` or `previous`. */
                cursor?: string;
                /** @description How many results a page has. */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedWebhookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No response body */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the resource must still have. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PatchedWebhookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    redeliverFailedWebhooks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SinceRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Count"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pinged"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Carried out once in 24 hours per caller, path and key; a repeat gets the first answer with `Idempotent-Replayed: true`. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["KeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    getWidgetConfig: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that is known; where it is still right, the answer is a 304. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WidgetConfig"];
                };
            };
            /** @description As it is known. */
            304: {
                headers: {
                    /** @description A strong validator. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    onNewSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onNewMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessageLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onHandoffRequested: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoffRequestedLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onFeedbackReceived: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackReceivedLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onKbUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KbUpdatedLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onMention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MentionLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSessionAssigned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionAssignedLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAutomationTriggered: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutomationTriggeredLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onContactUpdated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactUpdatedLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTicketCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketCreatedLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTaskCreated: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskCreatedLetter"];
            };
        };
        responses: {
            /** @description Received; anything else is tried again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
