// Made from docs/openapi.json by `npm run generate`. Not written by hand.
export interface paths {
    "/api/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Problems_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Problems_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-workbooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run of the workbook filled in: of each row what would become of it, by cell what is wrong and how to mend it. */
        post: operations["AnswerWorkbooks_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-workbooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report. */
        get: operations["AnswerWorkbooks_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-workbooks/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepares every answer that is ready; each waits for the office head’s signature. */
        post: operations["AnswerWorkbooks_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-workbooks/{id}/marked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook as it was brought, its faulty cells marked and the outcome beside each row. */
        get: operations["AnswerWorkbooks_marked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answer-workbooks/new": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests my departments have to answer, as a workbook to fill in; the earliest due day first, at most 200. */
        get: operations["AnswerWorkbooks_fresh"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a department may use an entry now, for an item; without one, for which purposes it may. */
        get: operations["Availability_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability/bundle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My answers, signed and good for 24 hours: every entry that an item I accept cases for may use. */
        get: operations["Bundle_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability/bundle-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public key bundles are checked with; take it once, over a way you trust, and keep it. */
        get: operations["Bundle_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability/by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The decision on a material of an item, or the entries that stand for an e-licence, each with its answer. */
        get: operations["ByCode_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/availability/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 1,000 pairs with full answers, or entries for one department and item by the numbers of their reasons; an unknown code, or one the caller may not ask for, is an answer and never fails the batch. */
        post: operations["Availability_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of a year that differ from the plain week, and its number of working days. */
        get: operations["Calendar_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Imports a year's holiday notice. One for the same year takes the place of the former; both are kept. */
        post: operations["Calendar_importNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/notices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the import of a notice would do: which open due days would move, from when to when. Nothing is written. */
        post: operations["NoticePreview_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/regions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a region's calendar is known and on which notices it rests; warns before it ends. */
        get: operations["Calendar_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Says whether the day of receipt counts in a region, and on what basis. */
        patch: operations["Calendar_setReceiptDay"];
        trace?: never;
    };
    "/api/v1/calendar/working-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a term of working days ends, and every day on the way with the reason it counts or not. */
        get: operations["Calendar_workingDays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of my departments or of my region, newest first. */
        get: operations["Cases_list"];
        put?: never;
        /** States a suspicion that no clock opens: a code, what is suspected, and what it rests on. */
        post: operations["Cases_suspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with its fact or suspicion, its finding, its order and what was made public. */
        get: operations["Cases_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/circular": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the 通报 of a violation: number, day and document (art. 29). */
        post: operations["Cases_circulate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority closes a case that asks for nothing more. */
        post: operations["Cases_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department records that it has done what was ordered. */
        post: operations["Cases_comply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority finds: a violation, a proper reason, or not attributable. */
        post: operations["Cases_find"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which letters there are of a case, for me and as it stands. */
        get: operations["Letters_caseLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/letters/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter of a case, as docx to be gone on with or as PDF. */
        get: operations["Letters_caseLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Orders a violation to be put right by a day (责令改正). */
        post: operations["Cases_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/reason": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department says why it came to this. */
        post: operations["Cases_stateReason"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every code of arts 39 to 41 with its article and whose duty it is. */
        get: operations["Cases_dictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/attachment-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 挂接率: of each department's published entries that are shared, how many have a resource; the least first. */
        get: operations["Attachments_rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published entries, visible to every bound department, and the drafts the caller may see; by code. */
        get: operations["Catalogue_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_byId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attaches a resource the department has registered already to another of its entries. */
        post: operations["Attachments_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries/{id}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one published version says otherwise than another, field by field and item by item. */
        get: operations["CatalogueFacts_compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries/{id}/detachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a resource off an entry, with the reason; refused while it is in use. */
        post: operations["Attachments_detach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries/{id}/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attaches a link to the exchange platform; the provider's liaison does it. Data are never taken. */
        post: operations["Catalogue_attach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published versions of an entry, newest first, each as it was frozen and with what it changed. */
        get: operations["CatalogueFacts_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/entries/by-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One entry by its code. */
        get: operations["Catalogue_byCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many entries each choice would leave: department, share type, classification, grade, resource, region. */
        get: operations["CatalogueFacts_facets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My departments' filings, and for who reviews or watches those signed in the region; newest first. */
        get: operations["Filings_list"];
        put?: never;
        /** Begins one: for a new entry, or from the content in force of a published one. */
        post: operations["Filings_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with its faults, what I may do, its history, what it changes and the terms that run. */
        get: operations["Filings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department drops what it has not sent. */
        post: operations["FilingActs_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority publishes it: a version, frozen, or the end of an entry; not by who reviewed it (U35). */
        post: operations["FilingActs_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority gives it back to the department with its reason. */
        post: operations["FilingActs_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority's review found nothing against it (art. 16). */
        post: operations["FilingActs_passReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it to the department head; refused with everything it lacks, each with its article. */
        post: operations["FilingActs_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/sending-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department head gives it back to the liaison. */
        post: operations["FilingActs_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department head's sign-off (art. 13): it is submitted to the authority. */
        post: operations["FilingActs_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/filings/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps what was written, complete or not; state and work secrets are not kept (art. 3). */
        put: operations["Filings_amend"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/gaps/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an act of art. 13 a taken-over entry lacked. The sign-off is the department head's. */
        post: operations["Catalogue_closeGap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/gaps/{id}/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the department head's sign-off of an entry (Decree 809 art. 13). */
        post: operations["Catalogue_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/law-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a change: the term of every entry it touches runs from the day of the change. */
        post: operations["LawChanges_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/law-changes/touched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published entries within my reach whose ground, conditions or abstract name the norm: a proposal. */
        get: operations["LawChanges_touched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resources of published entries, with every entry each serves; newest first. */
        get: operations["Attachments_resources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/resources/{id}/calling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Tells what who calls a resource has to know: what is to be given, when it answers, how many calls a day. */
        put: operations["Attachments_tellCalling"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms of my departments and region, the earliest due first. */
        get: operations["LawChanges_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/terms/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department asks for five more working days, for a special reason. */
        post: operations["LawChanges_requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/terms/{id}/extension/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority consents to the extension, or does not. */
        post: operations["LawChanges_decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/terms/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority ends a term because the change does not touch the entry after all. */
        post: operations["LawChanges_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every machine client, ordered by its public name; secrets are never shown again. */
        get: operations["Clients_list"];
        put?: never;
        /** Adds a machine client bound to one department. The secret is shown this once. */
        post: operations["Clients_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Clients_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replaces the (department, item) pairs a hall accepts cases for. */
        put: operations["Clients_importAcceptances"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/on-undetermined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets what the hall's counters do on an undetermined answer; shown in its answers within half a minute. */
        put: operations["Clients_setOnUndetermined"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; the old one and all tokens end at once. */
        post: operations["Clients_rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops a client; its tokens end at once. */
        post: operations["Clients_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clock-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms that speak for a region, national and local, every version. */
        get: operations["ClockRules_list"];
        put?: never;
        /** Adds a version of a region's term; one longer than the law's is refused (art. 23). */
        post: operations["ClockRules_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions of my departments by inner day; with `overdue=true` those whose day has passed. */
        get: operations["Consultations_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes down what the section said, and which person of it. */
        post: operations["Consultations_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an open question back. */
        post: operations["Consultations_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those my departments reported or are to settle, or of my region, newest first. */
        get: operations["Corrections_list"];
        put?: never;
        /** Reports wrong data in a published entry: one record, a field, or the whole. Also for service halls. */
        post: operations["Corrections_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with its clock, what holds at the counter meanwhile, and what I may do. */
        get: operations["Corrections_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider accepts it, as reported or wider; a field or the whole is disputed from here on. */
        post: operations["Corrections_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/clock/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its ten working days: every day counted or not, and why. */
        get: operations["Corrections_explainClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which letters there are of a correction, for me and as it stands. */
        get: operations["Letters_correctionLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/letters/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter of a correction, as docx to be gone on with or as PDF. */
        get: operations["Letters_correctionLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One of the three results: verified, corrected, or neither yet with the reason. */
        post: operations["Corrections_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/corrections/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The reporter takes it back, as long as it is not accepted. */
        post: operations["Corrections_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/delegations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Ends a delegation on an earlier last day. */
        patch: operations["People_endDelegation"];
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Departments by region and name, ordered by region and name. */
        get: operations["Departments_list"];
        put?: never;
        /** Adds a department. */
        post: operations["Departments_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One department with its other names, its authority and its successors. */
        get: operations["Departments_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}/signing-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule of each act: agreeing, partial and whole refusal, publishing a list; set, or by default. */
        get: operations["SigningRules_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets the rule of one act from now on; the department's head does it, with the document it rests on. */
        patch: operations["SigningRules_set"];
        trace?: never;
    };
    "/api/v1/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every dictionary the interfaces and screens use, with its words, and what holds it fast. */
        get: operations["Dictionaries_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of my departments, before my authority or in my region, newest first. */
        get: operations["Disputes_list"];
        put?: never;
        /** Raises one about a request, a correction or an entry; the parties negotiate first. */
        post: operations["Disputes_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with what holds meanwhile, who is competent and why, and what I may do. */
        get: operations["Disputes_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/authority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority that was derived names the one that is competent instead, with the reason; the derivation stays. */
        post: operations["Disputes_overrule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/carried-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The provider reports that it has carried out a ruling that was left to it. */
        post: operations["Disputes_reportCarriedOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/coordination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Step two: either party applies to the competent authority, with the record of the negotiation. */
        post: operations["Disputes_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records the government’s decision with its document; a government has no account here. */
        post: operations["Disputes_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which letters there are of a dispute, for me and as it stands. */
        get: operations["Letters_disputeLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/letters/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter of a dispute, as docx to be gone on with or as PDF. */
        get: operations["Letters_disputeLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Step three: coordination has failed and the dispute is referred to the government. */
        post: operations["Disputes_refer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/ruling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority rules; of a body outside, the claimant records its answer with the letter. */
        post: operations["Disputes_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The parties have agreed; the claimant records on what. */
        post: operations["Disputes_settle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/disputes/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The claimant takes it back. */
        post: operations["Disputes_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicate-collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Materials and fields of service items beside the owed data they repeat, each score explained part by part. */
        get: operations["Duplicates_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The changes after a sequence, in their order; read on from `last`. Nothing is left out or comes late. */
        get: operations["Changes_after"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as it comes (server-sent events): `id` is the sequence, `event` is `revocation` or `change`, `data` the change. Who lost the connection comes again with `Last-Event-ID` and misses nothing. Ends after ten minutes, to be opened again with a token that is still good. */
        get: operations["Changes_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Evidence types by name, code or entry, by level and region of the source, and by coverage; at most 30. */
        get: operations["EvidenceTypes_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same of any length, and an edition of up to 20,000 rows as PDF, made in the background: ask the operation how far it is, then fetch its file. */
        post: operations["Exports_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file a finished operation made, kept for seven days for whoever asked for it. */
        get: operations["Exports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue as a search finds it, one of the three lists, one row for each data item, an edition, or what changed; up to 5,000 rows at once. */
        get: operations["Exports_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Grants my departments use or, as provider, gave (of an entry: in my region too, for who watches over it), with how far the platform has brought them about. */
        get: operations["Grants_grants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/stale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live recurring supplies of my departments or my region whose update is missing. */
        get: operations["RecurringSupply_stale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/unused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live grants nobody has used for 180 days, offered for return: end the use, or say why they are needed. */
        get: operations["Grants_unused"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The region’s batches, newest first. */
        get: operations["HealthBatches_list"];
        put?: never;
        /** Takes a batch; bad rows are named and left out, and a number sent again with the same rows is taken once. */
        post: operations["HealthBatches_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with the rows that were left out. */
        get: operations["HealthBatches_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health-batches/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same from a file (.xlsx, or CSV in UTF-8 or GB18030) as the body. */
        post: operations["HealthBatches_takeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every threshold with its bounds, and the hosts the probe may call. */
        get: operations["HealthSettings_read"];
        /** Sets all of them; the next evidence is judged by them. */
        put: operations["HealthSettings_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sealed events in order. A search with a filter is an event itself. */
        get: operations["Journal_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exact bytes and hashes of the rows for the offline verifier (docs/journal-format.md), a JSON line each. */
        get: operations["Journal_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the journal is sealed, the hash that stands for all of it, and whether sealing keeps up. */
        get: operations["Journal_head"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/journal/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of one object as exact bytes, with the way from each to a signed checkpoint. Asking is an event. */
        get: operations["Journal_proof"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches in force, announced empty ones, and those under way that the caller may see. */
        get: operations["Lists_batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lists_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes a checked batch: its entries, its duties and the next edition of the series. */
        post: operations["Lists_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch against the edition before it: as it came out, or, not yet in force, as it would. */
        get: operations["Comparisons_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}/diff/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Comparisons_batchTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}/impact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a batch will do once approved: items whose readiness changes, open requests and live grants it touches. */
        get: operations["Lists_impact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}/impact/sign-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs off, by name, the impact that was seen; a batch that touches something is approved only then. */
        post: operations["Lists_signOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows a batch adds, amends or withdraws, in the order of its document. */
        get: operations["Lists_batchRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/batches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepares the batch that takes a published one back; once approved it makes the compensating edition. */
        post: operations["ListTemplates_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/duty-rows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lists_dutyRow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/duty-rows/{id}/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms to whom and for what a conditional row is owed; until then it counts as "recipient unclear". */
        post: operations["Lists_confirmRecipients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The editions of a series, newest first. With `asOf` those in force from that day or before: the first is that day's. */
        get: operations["Editions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Editions_edition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An edition row by row against an older one, in the law's classes: added, dropped, widened, narrowed and so on. */
        get: operations["Comparisons_editions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions/{id}/diff/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook or CSV, one line for each changed field; up to 5,000 of them, more by POST /exports. */
        get: operations["Comparisons_editionsTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of an edition byte for byte as they were hashed: `openssl dgst -sm3` of this body is the edition's hash. */
        get: operations["Editions_exportEdition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions/{id}/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The edition set as pages to be printed, in Chinese, with its hash and who printed it; up to 2,000 rows, longer ones by POST /exports. */
        get: operations["EditionPrint_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of an edition as they were frozen, in their order. */
        get: operations["Editions_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/editions/{id}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole edition as a workbook or CSV, with its number, day and hash above; up to 5,000 rows, longer ones by POST /exports. */
        get: operations["Editions_table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What arts 13 to 15 ask for and taken-over rows lack, each with its owner and due date; the earliest first. */
        get: operations["Gaps_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was imported, newest first: by whom, from which file, with what outcome. */
        get: operations["ImportDesk_list"];
        put?: never;
        /** Brings a workbook (.xlsx) or a table of text (.csv, .tsv) of up to 20 MB as the body. It is checked in the background; nothing is taken yet. */
        post: operations["Imports_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The import and its report: counts, what each heading was taken for, and a page of findings. */
        get: operations["Imports_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Has a checked import applied in the background: all of it or nothing, or its good rows only. Asking again starts nothing. */
        post: operations["Imports_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the file and the list both changed the same since the template was downloaded, and not alike. */
        get: operations["ImportDesk_conflictPage"];
        put?: never;
        /** Decides conflicts: for what the file says, or for what the list says now. */
        post: operations["ImportDesk_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file as it was brought. */
        get: operations["ImportDesk_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports/{id}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook back with what the check found: red cells, comments, and a column 错误原因. */
        get: operations["ImportDesk_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/imports/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Brings a whole catalogue as a CSV file of up to 256 MB and a million lines: entries alone, to be published at once by the authority of the series. It is checked in the background; report and applying are those of every import. */
        post: operations["CatalogueImports_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Lists_series"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workbook to fill in, with drop-downs, comments and what the current edition says of the department. */
        get: operations["ListTemplates_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am here, my posts of today and what they allow. */
        get: operations["Session_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of my departments could stand in for me: whom I may lend my post to. */
        get: operations["Session_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My unfinished forms about one object. */
        get: operations["Kept_drafts"];
        /** Keeps a form as it stands now. */
        put: operations["Kept_keepDraft"];
        post?: never;
        /** Forgets a form that was sent or given up. */
        delete: operations["Kept_removeDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that I take a table of a screen away as a file, and answers the head of it; journalled without the filters. */
        post: operations["Kept_noteExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notice-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What went out to me by all channels, newest first, with every try. */
        get: operations["NoticeSettings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/notice-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How I am told beside the inbox: address, what goes out, quiet hours. */
        get: operations["NoticeSettings_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what is named. What is overdue cannot be muted; everything below it can. */
        patch: operations["NoticeSettings_change"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes my password; my other sessions end. */
        post: operations["Session_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in. */
        get: operations["Session_mySessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of my sessions. */
        delete: operations["Session_endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My named filters, by screen and name; 50 at most. */
        get: operations["Kept_views"];
        /** Saves filters under a name; what had the name before is replaced. */
        put: operations["Kept_saveView"];
        post?: never;
        delete: operations["Kept_removeView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My webhooks, oldest first. */
        get: operations["Webhooks_list"];
        put?: never;
        /** Adds an address that is called, signed: of a person with title and link of each notice, of a service hall with the link to what changed of the answers. The secret is shown this once. */
        post: operations["Webhooks_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Webhooks_find"];
        put?: never;
        post?: never;
        /** Removes it; what has not gone out is given up. */
        delete: operations["Webhooks_remove"];
        options?: never;
        head?: never;
        /** Another address; stops it, or starts it again after it was stopped or answered 410. */
        patch: operations["Webhooks_change"];
        trace?: never;
    };
    "/api/v1/me/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one webhook was called with, newest first, with every try. */
        get: operations["Webhooks_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends once more what was sent or given up, under the same id. */
        post: operations["Webhooks_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret; everything is signed with it from now on. */
        post: operations["Webhooks_rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What departments ask for, newest first, each with what it meets and where it leads. */
        get: operations["Needs_list"];
        put?: never;
        /** Raises a need of my department, matched with a published entry or with none. */
        post: operations["Needs_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One need. */
        get: operations["Needs_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/designation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority designates a provider for what the catalogue does not have: the settling of a duty begins. */
        post: operations["Needs_designate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Matches it with another entry, or with none. */
        post: operations["Needs_match"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its department takes it back. */
        post: operations["Needs_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open needs by what became of them: found, conditional, not in the catalogue, forbidden. */
        get: operations["Needs_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/needs/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published entries that might be what is asked for, with the words each agrees by and what those weigh. */
        get: operations["Needs_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negative-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows with law, article and the day each is looked at again, newest first. */
        get: operations["NegativeList_list"];
        put?: never;
        /** The authority puts a published entry on the list that is not shared, on its own complete ground. */
        post: operations["NegativeList_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negative-list/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row. */
        get: operations["NegativeList_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/negative-list/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks at it again: it stays until another day, or is lifted. */
        post: operations["NegativeList_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My own inbox, newest first. */
        get: operations["Notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks one of my notices as read. */
        post: operations["Notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks my notices as read up to the newest one I have seen; what came since stays unread. */
        post: operations["Notices_readAll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My new notices as they come (server-sent events): `id` is the notice's number, `data` the notice. A browser that lost the connection comes again with `Last-Event-ID` and misses nothing. Ends with the session. */
        get: operations["NoticeStream_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many of my notices I have not read, and how many of those tell of something overdue. */
        get: operations["Notices_unread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-things": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All one-things (一件事) with state, counts and one sentence on what is missing. A few hundred at most: one page. */
        get: operations["OneThings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-things/{code}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One one-thing with its matters and their blockers. */
        get: operations["OneThings_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-things/{code}/readiness-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A one-thing's readiness day by day, as known on each day. */
        get: operations["History_oneThing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/one-things/readiness/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Readiness of up to 100 one-things, as of one instant; a code nobody knows is an answer and never fails the batch. */
        post: operations["OneThings_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/operations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a long work is. Seen by the department it was started for, its authority and its supervisor. */
        get: operations["Operations_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outside-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of my departments or my region, newest first. */
        get: operations["OutsideRequests_list"];
        put?: never;
        /** Opens one; a letter with the real day it came. */
        post: operations["OutsideRequests_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outside-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with its legs, records and agreed term, and once it is late what a reminding letter has to say. */
        get: operations["OutsideRequests_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outside-requests/{id}/legs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a hand-over on its way: sender, receiver, channel, number there, day. */
        post: operations["OutsideRequests_forward"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outside-requests/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records an answer, supply, refusal or the closing, with the paper that says so. */
        post: operations["OutsideRequests_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outside-requests/{id}/reminder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The letter that reminds a body outside; not found while the body is not late. */
        get: operations["SummaryLetters_reminder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Packages of my departments, newest first, with their rows counted by phase. */
        get: operations["Packages_list"];
        put?: never;
        /** Drafts all the requests a service item or one-thing needs and keeps them together; each stays its own request. */
        post: operations["Packages_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The progress of one package: every row with its state, due day and provider; rows grouped by provider. */
        get: operations["Packages_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Writes a shared field once for every row that is still a draft. */
        patch: operations["Packages_amend"];
        trace?: never;
    };
    "/api/v1/packages/{id}/letters/{departmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a package asks of one of its providers, in one letter. */
        get: operations["SummaryLetters_packageLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/send-for-signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts every draft of the package before the office head; what is incomplete is told row by row. */
        post: operations["Packages_sendForSigning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One signature listing each row: read by the dry run, named by its digest, the password asked again. */
        post: operations["Packages_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packages/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a service item or one-thing needs, as requests that would be made and needs left out with why. */
        post: operations["Packages_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts ordered by login, each with its posts and delegations, ended ones included. */
        get: operations["People_list"];
        put?: never;
        /** Adds an account with a password that must be changed at the first sign-in. */
        post: operations["People_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["People_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Disables or enables an account; disabling ends its sessions at once. */
        patch: operations["People_change"];
        trace?: never;
    };
    "/api/v1/people/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives another person a new password, which must be changed at the next sign-in. */
        post: operations["People_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a person a post. Nobody gives one to oneself. */
        post: operations["People_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list for who appoints people: the security officer reads no department's business. */
        get: operations["Departments_listForAppointing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders after a sequence, in their order; read on from `last`. Nothing is left out or comes late. */
        get: operations["PlatformOrders_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform-orders/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The platform says what became of an order: done since when, or failed and why. */
        post: operations["PlatformOrders_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/platform-orders/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a platform without a link: a named person says what became of an order, with the document. */
        post: operations["PlatformOrders_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/posts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Ends a post on a last day. */
        patch: operations["People_endPost"];
        trace?: never;
    };
    "/api/v1/posts/{id}/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lends a post for some days: one's own, or as who manages people anybody else's. */
        post: operations["People_delegate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refusal-grounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dictionary a refusal must rest on, with the article of each ground (arts 14, 15, 21). */
        get: operations["RefusalGrounds_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people call the governments of these regions; of one this installation does not hold, its code. */
        get: operations["Departments_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/request-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What holds in a region where the law names no figure, each with its basis, its bounds and who set it. */
        get: operations["RequestSettings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets one for a region from now on; terms that run keep the day they have. */
        patch: operations["RequestSettings_set"];
        trace?: never;
    };
    "/api/v1/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests of my departments, or of my region, newest first. */
        get: operations["Requests_list"];
        put?: never;
        /** Drafts a request against a published entry (art. 20). */
        post: operations["Requests_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request in full, with the acts open to me and why the others are not. */
        get: operations["Requests_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the named fields of a draft. */
        patch: operations["Requests_amend"];
        trace?: never;
    };
    "/api/v1/requests/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepares the answer for the provider's office head. */
        post: operations["RequestActs_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/answer/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the prepared answer back to the provider's liaison. */
        post: operations["RequestActs_sendBackAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/answer/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the prepared answer: a consent starts the supply clock, a refusal ends the request. */
        post: operations["RequestActs_signAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority says who answers, once it was passed on as often as it may be. */
        post: operations["RequestLife_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/bridge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a bridge: the use goes on past its last day while the renewal is under way. */
        post: operations["Grants_bridge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/case-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every act with signers and proofs, the terms day by day, facts and letters. That it was read is journalled. */
        get: operations["CaseFile_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/check/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes a request the authority had to check first on to its provider, whose clock starts. */
        post: operations["RequestLife_passCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/check/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a request back after the authority's check, to be drafted anew; it is not refused. */
        post: operations["RequestLife_returnCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest clock of a request: phase, due day, working days left, state and article. */
        get: operations["Requests_clock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/clock/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest clock of a request, every day counted or not and why. */
        get: operations["Requests_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supply works: the request is fulfilled and its grant live. */
        post: operations["RequestActs_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What my department asked its sections about a request. */
        get: operations["Consultations_ofRequest"];
        put?: never;
        /** Puts a question to a section, with an inner day; several may be asked at once and no clock stops. */
        post: operations["Consultations_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/disposal-instruction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says how the data are to be disposed of, and until when. */
        post: operations["Grants_instructDisposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/dispose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was done with the data, with its proof. */
        post: operations["RequestUse_dispose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the use was good for (成效反馈), once. */
        post: operations["RequestUse_reportEffect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the authority for more days to answer (延期); the clock runs on. */
        post: operations["RequestLife_requestExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/extension/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority consents or declines. A consent has effect only when the requester was told in time. */
        post: operations["RequestLife_decideExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/extension/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the requester of the consent: the due day moves. */
        post: operations["RequestLife_notifyExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/finish-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The purpose is achieved, impossible or no longer necessary: disposal is due. */
        post: operations["RequestUse_finishUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which letters there are of a request, for me and as it stands. */
        get: operations["Letters_requestLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/letters/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter of a request, as docx to be gone on with or as PDF. */
        get: operations["Letters_requestLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/reject-supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The supply does not work, with evidence: the supply clock goes on as if it had never stopped. */
        post: operations["RequestActs_rejectSupply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts the renewal, prefilled from this grant; a renewal under way prolongs nothing. */
        post: operations["RequestUse_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts anew what was returned unfinished. */
        post: operations["RequestLife_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The misuse is mended: the grant is live again. */
        post: operations["RequestUse_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/scope-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drafts the consent to a wider or another use, prefilled from this grant (art. 25). */
        post: operations["RequestUse_changeScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the draft back to the liaison instead of signing it. */
        post: operations["RequestActs_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/send-for-signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the draft before the requester's office head; every gap is told at once. */
        post: operations["RequestActs_sendForSigning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/service-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops or changes the service, with the negotiation on record and the filing (备案). */
        post: operations["RequestUse_changeService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs and submits; the answer clock starts, or a standing answer agrees at once. */
        post: operations["RequestActs_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the requester once everything that is missing (补正); the days are the requester's until it is completed. */
        post: operations["RequestLife_askSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/supplement/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs the completed request; amend it first by PATCH. */
        post: operations["RequestLife_completeSupplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Supplies by a resource attached to the entry; the supply clock stops today. */
        post: operations["RequestActs_supply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/supply-rhythm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the data of a grant last came, and by when they are awaited next. */
        get: operations["RecurringSupply_rhythm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/supply-updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says that data came on a day, where no platform counts it; a day is told once. */
        post: operations["RecurringSupply_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends a misused grant, as its provider or as the authority, with a term for rectification. */
        post: operations["RequestUse_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The term passed without rectification: the grant ends. */
        post: operations["RequestUse_terminate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passes the request on to the department that is answerable (转交); the requester's date stays. */
        post: operations["RequestLife_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/usage-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The usage records of a request, newest first, for its parties and the authority. */
        get: operations["Usage_records"];
        put?: never;
        /** Records a use: scenario, process, effect, storage or destruction. A record is never changed. */
        post: operations["Usage_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the request back. */
        post: operations["RequestActs_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/bulk/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepares answers, each row with its own decision, ground and reason. */
        post: operations["Bulk_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/bulk/answer/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a list of prepared answers: read by the dry run, named by its digest, the password asked again. */
        post: operations["Bulk_signAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/bulk/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms that supplies work; each request is fulfilled and its grant live. */
        post: operations["Bulk_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/bulk/send-for-signing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts drafts before the office head, at most 200; the report says of each what became of it. */
        post: operations["Bulk_sendForSigning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/bulk/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs and submits a list of requests: read by the dry run, named by its digest, the password asked again. */
        post: operations["Bulk_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/ledger-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run of a ledger (.xlsx, or CSV in UTF-8 or GB18030) as the body: what would be taken, and what not and why. */
        post: operations["LedgerImports_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/ledger-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report by row, column, value, rule and mend. */
        get: operations["LedgerImports_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/requests/ledger-imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes every row that can be taken. A number of the same source is taken once, however often it is sent. */
        post: operations["LedgerImports_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resource-health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Resources of my departments, or of my region, with their state; newest resources first. */
        get: operations["ResourceHealth_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resource-health/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one resource’s state rests on: outcomes, days, who told, and every change. */
        get: operations["ResourceHealth_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/return-flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of return flow: what returns to which region, since when, and what is late. */
        get: operations["Sources_flowsOf"];
        put?: never;
        /** My department says what of an entry of its own returns to a region below, and by when; without conditions. */
        post: operations["Sources_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/return-flows/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Data came on a day. */
        post: operations["Sources_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/return-flows/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No more will come, with the reason. */
        post: operations["Sources_stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As `GET /api/v1/availability`, with its refusals and its ETag. */
        get: operations["Sandbox_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/availability/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be asked here, and with which reason it is answered. */
        get: operations["Sandbox_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/availability/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** As `POST /api/v1/availability/query`. */
        post: operations["Sandbox_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/services/{itemCode}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** As `GET /api/v1/services/{itemCode}/readiness`, with its refusals. */
        get: operations["SandboxServices_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sandbox/services/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which material of which item is decided by which reason. */
        get: operations["SandboxServices_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search-words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words every search looks for when this is typed: full-width becomes half-width, traditional characters simplified. */
        get: operations["SearchWords_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My departments' drafts, newest first. */
        get: operations["ServiceDrafts_list"];
        put?: never;
        /** Begins one: of something new, or from what is in force. */
        post: operations["ServiceDrafts_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with its faults, what I may do, its history and what it changes. */
        get: operations["ServiceDrafts_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department drops what it has not sent. */
        post: operations["ServiceDraftActs_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/item": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps what was written of an item or a standard item, complete or not. */
        put: operations["ServiceDrafts_writeItem"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/one-thing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keeps what was written of a one-thing. */
        put: operations["ServiceDrafts_writeOneThing"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department head publishes it as the next version; from then on readiness is computed of it. */
        post: operations["ServiceDraftActs_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What readiness would say if the draft of an item were in force. Nothing is written. */
        get: operations["ServiceDrafts_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends it to the department head; refused with everything it lacks, each at its place. */
        post: operations["ServiceDraftActs_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/sending-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department head gives it back to the liaison. */
        post: operations["ServiceDraftActs_sendBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-drafts/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes over what the newest version of a standard item asks for; what is the item's own stays. */
        post: operations["ServiceDrafts_takeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in force of a department, or of a one-thing with its items, as JSON. */
        get: operations["ModelFiles_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-model/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run of a model as JSON; with the digest of the dry run its parts become drafts. */
        post: operations["ModelFiles_bringJson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-model/imports/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dry run of a workbook, ours or an 实施清单; with the digest of the dry run its parts become drafts. */
        post: operations["ModelFiles_bringWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-model/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same as a workbook of several sheets; items with the headings of an 实施清单. */
        get: operations["ModelFiles_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of each item, standard item or one-thing, by code. */
        get: operations["ServiceVersions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-versions/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed from one version to another, told in words. */
        get: operations["ServiceVersions_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-versions/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of one code, newest first. */
        get: operations["ServiceVersions_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-versions/version": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version, whole, as it was published; without a number the newest. */
        get: operations["ServiceVersions_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Service items by code, each with the state and score of its usual situation for subjects from anywhere. */
        get: operations["Services_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{itemCode}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The data an item needs of other departments, and what of it is granted or asked for already. */
        get: operations["Services_needs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{itemCode}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether an item can be handled without paper, and per material what the counter does and why. */
        get: operations["Services_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{itemCode}/readiness-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item's readiness day by day, as known on each day; one day where `from` and `to` are the same. */
        get: operations["History_item"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/{itemCode}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An item as it stands and as it would stand if one thing happened today. Nothing is written. */
        get: operations["Services_whatIf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The implementing codes a national, local or 业务办理项 code stands for. */
        get: operations["Services_codes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/explained": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same page, with the counter's decision on every material: to be checked by hand against the lists. */
        get: operations["Services_explained"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/readiness-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items of a region stood where, day by day, as known on each day. */
        get: operations["History_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/readiness/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Readiness of up to 100 items, as of one instant; a code nobody knows is an answer and never fails the batch. */
        post: operations["Services_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/services/unlock-ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which single supply makes most items ready, with those it unlocks; items nobody confirmed do not count. */
        get: operations["Services_unlockRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in by login and password; the session travels in a cookie. Five failed tries wait 15 minutes. */
        post: operations["Session_signIn"];
        /** Ends the session of this call. */
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those of my departments, before my authority or in my region, newest first. */
        get: operations["Settlings_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with every step of its chain, and what I may do. */
        get: operations["Settlings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority assigns a department that has not been asked yet; once a chain. */
        post: operations["SettlingActs_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department takes on the duty, and says how it will stand in the catalogue. */
        post: operations["SettlingActs_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department declines, with reason and evidence; who is asked first says which other department has the data. */
        post: operations["SettlingActs_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority settles the duty by force; before it decides only where a department let its day pass. */
        post: operations["SettlingActs_force"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/negative-row": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority puts it on the negative list: law, article and the day it is looked at again. */
        post: operations["SettlingActs_listNegative"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority has a resource made fit to share by a day. */
        post: operations["SettlingActs_orderRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority returns the need to its department, with the reason. */
        post: operations["SettlingActs_returnNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The accountable department asks to be released of a settled duty. */
        post: operations["SettlingActs_askWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/{id}/withdrawal/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The authority approves or refuses the withdrawal of a settled duty. */
        post: operations["SettlingActs_decideWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts the duties settled under the authority of a series into a batch of it, and takes withdrawn ones out. */
        post: operations["Settlings_listSettled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/decline-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refusals a department may give, and the next step of each. */
        get: operations["Settlings_declineReasons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settlings/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me: duties my department is asked to take on, what my authority has to decide. */
        get: operations["Settlings_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page offers. */
        get: operations["SignInOptions_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every sign with its definition and how often it is seen in my region, of a year unless another day is named. */
        get: operations["Signs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signs/{sign}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows behind one number, exactly those it counts, the latest first. */
        get: operations["Signs_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Data items that are contested or nobody's, and those the authority has given a source department. */
        get: operations["Sources_list"];
        put?: never;
        /** The authority says which department answers for an item of its level, or that it is not one datum. */
        post: operations["Sources_appoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standing-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Consents signed beforehand, newest first; every bound department may see them. */
        get: operations["StandingAnswers_list"];
        put?: never;
        /** Signs a consent beforehand for an entry of my department (常态答复). */
        post: operations["StandingAnswers_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/standing-answers/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes one for the future. */
        post: operations["StandingAnswers_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is not done, by how many working days it has been somebody's. */
        get: operations["Boards_ageing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One-things × the bodies that hold them up: in each cell the worst stage, its days, whether it is overdue. */
        get: operations["Boards_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/board/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One row of the board with every blocker behind it. */
        get: operations["Boards_boardRow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/bulletins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbered issues (通报, 绩效评价报告) of my office or region, newest first. */
        get: operations["Bulletins_list"];
        put?: never;
        /** Freezes the board, or a year’s figures as a performance report (art. 38), under the office's next number. */
        post: operations["Bulletins_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/bulletins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One issue with what it froze and what changed since the last. */
        get: operations["Bulletins_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/bulletins/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One issue as a file, its number, sequence and hash in the first lines; docx and PDF in Chinese. */
        get: operations["Bulletins_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/burn-downs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of the duty list and request packages with a date: what is left, the pace, whether each makes it. */
        get: operations["Charts_lots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/burn-downs/{lot}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them day by day: the ideal line in working days, what was left, and the forecast with its band. */
        get: operations["Charts_burnDown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/burn-downs/{lot}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The duty rows or requests of one of them; `open`: only those that are not done. */
        get: operations["Charts_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/exports/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A table of the boards as a file, with its stamp in the first lines. */
        get: operations["Exports_make"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Supplier → standard datum → user, by grants in use, and how much hangs on a few suppliers. */
        get: operations["Charts_flows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/flows/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grants in use behind a node of the flows, or behind the band between two. */
        get: operations["Charts_flowRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 申请→受理→答复→同意→供给→在用, by month of receipt. */
        get: operations["Boards_funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Providers × requesters, at most 200 of each: entries owed, granted, supplied, working. */
        get: operations["Boards_matrix"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every figure of the front page with its definition, in its four parts 供得出 · 流得动 · 用得好 · 保安全. */
        get: operations["Measures_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/measures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One figure, month by month, and what it is made of. */
        get: operations["Measures_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/measures/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows behind a figure, exactly those it counts. */
        get: operations["Measures_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/overdue-ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is late, by how much, on how many; no rank on too few, nor for bodies the Decree does not bind. */
        get: operations["Boards_overdueRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether what is shared is usable: corrections, attached resources, suspended grants. */
        get: operations["FigureTables_quality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Facts, suspected cases and findings by department and provision; only findings are called violations. */
        get: operations["FigureTables_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows behind a number of a table or a funnel, exactly those it counts. */
        get: operations["Rows_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many working days each stage takes, by department and month. */
        get: operations["FigureTables_stages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urgings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those to my departments, by my office or in my region, newest first. */
        get: operations["Urgings_list"];
        put?: never;
        /** Issues one to a department of my region, with the next number of my office and year. */
        post: operations["Urgings_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urgings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One with every day promised and whether one was broken. */
        get: operations["Urgings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urgings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The office that issued it closes it with the day it was done. */
        post: operations["Urgings_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urgings/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which letters there are of an urging, for me and as it stands. */
        get: operations["Letters_urgingLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urgings/{id}/letters/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter of an urging, as docx to be gone on with or as PDF. */
        get: operations["Letters_urgingLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urgings/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department promises another day; a promise already broken stays broken. */
        post: operations["Urgings_promise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/urgings/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The department answers, and promises a day. */
        post: operations["Urgings_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quarterly sheets, prefilled from use reports and the platform’s counts, newest first. */
        get: operations["Usage_sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-sheets/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a sheet as prefilled, or with what is to be said of its figures. */
        post: operations["Usage_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/use-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A hall reports uses. One bad code never fails the batch; a report sent again is not counted again. */
        post: operations["UseReports_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/use-reports/platform-counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The exchange platform’s counts by grant, day and outcome; said again, the last word stands. */
        post: operations["UseReports_count"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workbench": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me and my departments, by urgency; at most 500 requests, the most urgent. */
        get: operations["Workbench_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An access token of ten minutes by client credentials (client_secret_basic or client_secret_post). */
        post: operations["OAuth_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptancePairInput: {
            /** Format: uuid */
            departmentId: string;
            /** @description 实施编码 */
            itemCode: string;
        };
        AcceptancesInput: {
            /** @description replaces all pairs the hall had */
            pairs: components["schemas"]["AcceptancePairInput"][];
        };
        AccountableAnswer: {
            /** Format: uuid */
            departmentId: string | null;
            /** @enum {string} */
            kind: "department" | "authority" | "outside" | "upper" | "nobody";
            name: string;
        };
        ActingPostAnswer: {
            /** @description who lent the post; null for the holder’s own */
            delegatedBy: string | null;
            departmentName: string;
            role: string;
        };
        AddedClockRuleAnswer: {
            basis: string;
            budgetWorkingDays: number;
            code: string;
            /** @enum {string|null} */
            dataState: "attached" | "not_attached" | null;
            /** @enum {string} */
            effect: "overdue_fact";
            extendableWorkingDays: number;
            /** Format: uuid */
            id: string;
            pausable: boolean;
            /** @enum {string} */
            phase: "check" | "answer" | "supply";
            regionCode: string;
            /** @enum {string|null} */
            shareType: "unconditional" | "conditional" | null;
            urgentOnly: boolean;
            /**
             * Format: date
             * @description null from the beginning
             */
            validFrom: string | null;
            version: number;
        };
        AgeingAnswer: {
            /** @description working days without those of the requester */
            buckets: components["schemas"]["BucketAnswer"][];
            /** @description overdue and oldest work first */
            departments: components["schemas"]["DepartmentAgesAnswer"][];
            stages: components["schemas"]["StageAgesAnswer"][];
            stamp: components["schemas"]["StampAnswer"];
            total: components["schemas"]["AgesAnswer"];
        };
        AgesAnswer: {
            /** @description per bucket */
            counts: number[];
            /** @description working days */
            oldestDays: number;
            overdue: number;
            total: number;
        };
        AllowedActionAnswer: {
            /** @enum {string} */
            action: "amend" | "send_for_signing" | "send_back" | "sign" | "begin_check" | "pass_check" | "return_check" | "receive" | "agree_by_standing_answer" | "share_by_standing_answer" | "agree_by_ruling" | "renew_supply_term" | "lift_conditions" | "resume_by_ruling" | "ask_supplement" | "amend_supplement" | "complete_supplement" | "lapse_supplement" | "reopen" | "request_extension" | "consent_extension" | "decline_extension" | "notify_extension" | "transfer" | "assign_provider" | "prepare_answer" | "send_back_answer" | "sign_agreement" | "sign_refusal" | "supply" | "confirm_supply" | "reject_supply" | "withdraw" | "suspend" | "suspend_as_authority" | "resume" | "resume_as_authority" | "terminate" | "terminate_as_authority" | "alter_service" | "stop_service" | "change_scope" | "renew" | "sign_bridge" | "report_effect" | "finish_use" | "expire" | "instruct_disposal" | "dispose";
            allowed: boolean;
            article: string | null;
            /**
             * @description why it is not allowed
             * @enum {string|null}
             */
            reason: "wrong_state" | "other_party" | "role_missing" | "already_done" | "under_way" | "conditions_unmet" | "two_persons" | null;
            /** @description the reason for people */
            reasonText?: components["schemas"]["SentenceAnswer"];
            /** @description whose act it is */
            role: string;
            text: components["schemas"]["SentenceAnswer"];
        };
        AlternativeAnswer: {
            /** @enum {string} */
            decision: "waive" | "waive_if_hit" | "commitment" | "accept_later" | "ask" | "undetermined";
            /** @enum {string|null} */
            way: "abolished" | "shared_data" | "e_licence" | "earlier_result" | "own_verification" | "commitment" | null;
        };
        AmendPackageInput: {
            /** @description 使用依据; may be empty until the package is sent for signing */
            legalBasis?: string;
            personalInformation?: components["schemas"]["SharedPersonalInformationInput"];
            /** @description 使用场景 */
            scenario?: string;
            /** @description guarantee of 真实性、合法性、必要性 */
            truthful?: boolean;
            /**
             * Format: date
             * @description first day of use
             */
            validFrom?: string;
            /**
             * Format: date
             * @description 使用时限: last day of use
             */
            validUntil?: string;
        };
        AmendRequestInput: {
            /**
             * @default department
             * @enum {string}
             */
            beneficiaries: "department" | "department_and_lower" | "one_thing_departments";
            /** @description data items of the entry */
            itemIds?: string[];
            /** @description 使用依据 */
            legalBasis?: string;
            /**
             * @description 共享方式
             * @enum {string}
             */
            mode?: "service_interface" | "batch_exchange" | "file_download" | "other";
            personalInformation?: components["schemas"]["PersonalInformationInput"] | null;
            purposes?: components["schemas"]["PurposeInput"][];
            /** @description 使用场景 */
            scenario?: string;
            /** @description guarantee of 真实性、合法性、必要性 */
            truthful?: boolean;
            /** @description sorts first; its use is counted */
            urgent?: components["schemas"]["UrgentInput"] | null;
            /** @description 使用范围 */
            useScope?: string;
            /**
             * Format: date
             * @description first day of use
             */
            validFrom?: string;
            /**
             * Format: date
             * @description 使用时限: last day of use
             */
            validUntil?: string | null;
        };
        AnswerCountsAnswer: {
            conflict: number;
            done: number;
            ready: number;
            wrong: number;
        };
        AnsweredRowAnswer: {
            /** @enum {string|null} */
            decision: "agree" | "partial" | "refuse" | null;
            findings: components["schemas"]["AnswerFindingAnswer"][];
            /**
             * Format: uuid
             * @description of the request
             */
            id: string | null;
            /** @description 申请编号 */
            number: string;
            /**
             * @description ready: will be prepared · done: waits for signature · conflict: changed since the download
             * @enum {string}
             */
            outcome: "ready" | "done" | "conflict" | "wrong";
            /** @description as Excel numbers it */
            row: number;
        };
        AnsweredRowInput: {
            /** @description the decision on this request, with its ground and reason */
            answer: components["schemas"]["AnswerInput"];
            /** Format: uuid */
            id: string;
            /** @description the version that was read */
            version: number;
        };
        AnswerFindingAnswer: {
            /** @description the problem the single act would answer */
            code: string | null;
            /** @description A, B, …; empty when the sheet has no such column */
            column: string;
            heading: string;
            /** @description how to mend it */
            mend: components["schemas"]["SentenceAnswer"];
            /** @enum {string} */
            rule: "unknown_request" | "repeated" | "formula" | "text_malformed" | "too_long" | "decision_missing" | "not_a_choice" | "not_for_decision" | "ground_missing" | "reason_missing" | "cut_items_missing" | "item_unknown" | "nothing_left" | "citation_incomplete" | "changed_meanwhile" | "not_yours" | "ground_not_applicable" | "refused";
            /** @description as it stands there, shortened */
            value: string;
        };
        AnswerInput: {
            /** @description of a refusal because law forbids it */
            citation?: components["schemas"]["CitationInput"];
            /** @description of a consent: conditions in the words of the published entry */
            conditions?: string[];
            /** @description of a partial consent: what is not granted, each with its reason */
            cuts?: components["schemas"]["CutInput"][];
            /** @description of a refusal: forbidden_by_law, outside_conditions, beyond_duty, not_necessary */
            ground?: string;
            /** @enum {string} */
            kind: "agree" | "partial" | "refuse";
            /** @description of a refusal */
            reason?: string;
            /** @description of a partial consent: less scope or a shorter period */
            termCuts?: components["schemas"]["TermCutInput"][];
        };
        AnswerTermAnswer: {
            answerWorkingDays: number;
            checkWorkingDays: number;
            /**
             * Format: date
             * @description the last day; while the check goes on, if it takes all its days
             */
            dueOn: string;
            provisional: boolean;
        };
        AnswerWorkbookAnswer: {
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: date-time */
            broughtAt: string;
            counts: components["schemas"]["AnswerCountsAnswer"];
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description when it was downloaded
             */
            madeAt: string | null;
            /** @description rows in which something was filled in; others are left alone */
            rows: components["schemas"]["AnsweredRowAnswer"][];
            /** @enum {string} */
            state: "checked" | "applied";
            /** @description for If-Match */
            version: number;
        };
        ApprovalInput: {
            /**
             * Format: date
             * @description the day the document says; today when not given
             */
            inForceFrom?: string;
        };
        ApprovedBatchAnswer: {
            batch: components["schemas"]["BatchAnswer"];
            edition: components["schemas"]["EditionAnswer"];
        };
        AskSectionInput: {
            /**
             * Format: uuid
             * @description needed by who works for both parties of the request
             */
            departmentId?: string;
            /**
             * Format: date
             * @description 内部期限: the section’s day; the statutory clock runs on
             */
            innerDueOn: string;
            question: string;
            /** @description 处室: a section of the own department */
            section: string;
        };
        AssessmentsAnswer: {
            personalInformation: components["schemas"]["PersonalInformationAnswer"] | null;
            secrecy: components["schemas"]["SecrecyAnswer"] | null;
        };
        AssessmentsInput: {
            personalInformation?: components["schemas"]["PersonalImpactInput"] | null;
            secrecy?: components["schemas"]["SecrecyInput"] | null;
        };
        AssignInput: {
            /** Format: uuid */
            departmentId: string;
            /** @description why this department */
            note: string;
        };
        AttachmentInput: {
            /** Format: uuid */
            resourceId: string;
        };
        AttachmentRateAnswer: {
            /** @description of these, with a resource */
            attached: number;
            /** Format: uuid */
            departmentId: string;
            /** @description published entries that are shared */
            entries: number;
        };
        AttachmentRatesAnswer: {
            items: components["schemas"]["AttachmentRateAnswer"][];
        };
        AvailabilityAnswerBody: {
            /** @enum {string} */
            decision: "available" | "not_available" | "undetermined";
            department: string;
            entry: string;
            grants: components["schemas"]["GrantedPurposeAnswer"][];
            item: string | null;
            nextExpected: components["schemas"]["NextExpectedAnswer"] | null;
            /** @description null: the answer is determined */
            onUndetermined: components["schemas"]["OnUndeterminedAnswer"] | null;
            /** @enum {string} */
            reason: "granted" | "own_data" | "purpose_needed" | "grant_other_purpose" | "grant_not_begun" | "grant_ended" | "no_grant" | "no_resource" | "disputed" | "not_published" | "not_shared" | "code_unknown" | "department_unknown" | "item_unknown" | "not_bound" | "stale" | "resource_failing" | "situation_unknown" | "not_needed_in_situation" | "subject_not_covered";
            /** @description the item needs the entry in some of its situations only, and none was named */
            situationRequired: boolean;
            /**
             * @description health of the resource; unknown lowers nothing
             * @enum {string}
             */
            workingNow: "good" | "degraded" | "failing" | "unknown";
        };
        AvailabilityBatch: {
            pairs: components["schemas"]["AvailabilityQuery"][];
        };
        AvailabilityBatchAnswer: {
            /** @description in the order of the pairs */
            results: components["schemas"]["AvailabilityAnswerBody"][];
        };
        AvailabilityChangeAnswer: {
            /** Format: date-time */
            at: string;
            /** @description codes of the entries whose answers may be others now; null: ask for everything anew */
            entries: string[] | null;
            /** @description a right to use was taken away, or the data are in doubt: heed it first (U20) */
            isRevocation: boolean;
            /** @description of the journal; as Zeqing-Min-Sequence it brings an answer that holds the change */
            sequence: number;
        };
        AvailabilityChangesAnswer: {
            items: components["schemas"]["AvailabilityChangeAnswer"][];
            /** @description for `after` of the next call */
            last: number;
        };
        AvailabilityCodes: {
            /** @description 统一社会信用代码; derived from the item, or the caller’s own */
            department?: string;
            /** @description 资源目录代码 */
            entries: string[];
            /** @description 实施编码; without it the answer lists purposes and is never plainly available */
            item?: string;
            /** @description code of a situation the item declares; asks whether it needs the entry in it */
            situation?: string;
            /** @description region of the subject; asks whether the entry covers it */
            subjectRegion?: string;
        };
        AvailabilityCodesAnswer: {
            department: string;
            item: string | null;
            /** @description in the order of the entries; docs/reason-codes.md: 1 granted · 2 own_data · 3 purpose_needed · 4 grant_other_purpose · 5 grant_not_begun · 6 grant_ended · 7 no_grant · 8 no_resource · 9 disputed · 10 not_published · 11 not_shared · 12 code_unknown · 13 department_unknown · 14 item_unknown · 15 not_bound · 16 stale · 17 resource_failing · 18 situation_unknown · 19 not_needed_in_situation · 20 subject_not_covered */
            reasons: number[];
            /** @description the item needs some of the entries in some of its situations only, and none was named */
            situationRequired: boolean;
        };
        AvailabilityQuery: {
            /** @description 统一社会信用代码; derived from the item, or the caller’s own */
            department?: string;
            /**
             * @description 资源目录代码
             * @example 9999000000303001/000001
             */
            entry: string;
            /** @description 实施编码; without it the answer lists purposes and is never plainly available */
            item?: string;
            /** @description code of a situation the item declares; asks whether it needs the entry in it */
            situation?: string;
            /** @description region of the subject; asks whether the entry covers it */
            subjectRegion?: string;
        };
        AwaitedAnswer: {
            /** @enum {string} */
            action: "amend" | "send_for_signing" | "send_back" | "sign" | "begin_check" | "pass_check" | "return_check" | "receive" | "agree_by_standing_answer" | "share_by_standing_answer" | "agree_by_ruling" | "renew_supply_term" | "lift_conditions" | "resume_by_ruling" | "ask_supplement" | "amend_supplement" | "complete_supplement" | "lapse_supplement" | "reopen" | "request_extension" | "consent_extension" | "decline_extension" | "notify_extension" | "transfer" | "assign_provider" | "prepare_answer" | "send_back_answer" | "sign_agreement" | "sign_refusal" | "supply" | "confirm_supply" | "reject_supply" | "withdraw" | "suspend" | "suspend_as_authority" | "resume" | "resume_as_authority" | "terminate" | "terminate_as_authority" | "alter_service" | "stop_service" | "change_scope" | "renew" | "sign_bridge" | "report_effect" | "finish_use" | "expire" | "instruct_disposal" | "dispose";
            /** @enum {string} */
            role: "liaison" | "office_head" | "department_head" | "authority_officer" | "supervisor" | "system_administrator" | "security_administrator" | "auditor" | "service_hall" | "exchange_platform";
            /** @enum {string} */
            side: "requester" | "provider" | "authority";
            text: components["schemas"]["SentenceAnswer"];
        };
        BatchAnswer: {
            documentNumber: string | null;
            /** Format: uuid */
            editionId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            importId: string | null;
            /** @enum {string|null} */
            intent: "take_over" | "propose" | null;
            /** Format: date */
            issuedOn: string | null;
            issuer: string | null;
            number: number;
            rowCount: number;
            seriesCode: string;
            /** @enum {string} */
            state: "draft" | "checked" | "approved" | "in_force";
            title: string;
            /**
             * Format: uuid
             * @description the batch this one takes back
             */
            undoesBatchId: string | null;
            /**
             * Format: uuid
             * @description the batch that takes this one back
             */
            undoneByBatchId: string | null;
            /** @description for If-Match */
            version: number;
        };
        BatchFindingAnswer: {
            /** @enum {string} */
            field: "resource" | "until" | "succeeded" | "failed" | "fault" | "detail";
            row: number;
            rule: components["schemas"]["HealthBatchRule"];
            /** @description what stands there, shortened */
            value: string;
        };
        BatchPageAnswer: {
            items: components["schemas"]["BatchAnswer"][];
            next: string | null;
        };
        BatchRowAnswer: {
            basis: string | null;
            /** @enum {string} */
            change: "add" | "amend" | "withdraw";
            changedByBatchIds: string[];
            /** Format: uuid */
            createdByBatchId: string;
            /** Format: date */
            dueOn: string | null;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** Format: uuid */
            id: string;
            isRecipientUnclear: boolean;
            mattersText: string | null;
            /** @description fields and acts of arts 13 to 15 still missing */
            openGaps: string[];
            position: number;
            /** Format: uuid */
            providerDepartmentId: string;
            purposes: string[];
            recipients: components["schemas"]["RecipientAnswer"][];
            /** @description the source’s words, unchanged */
            recipientText: string | null;
            seriesCode: string;
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
            /** @enum {string} */
            state: "proposed" | "in_force" | "withdrawn";
            termText: string | null;
            /** @description for If-Match */
            version: number;
        };
        BatchRowPageAnswer: {
            items: components["schemas"]["BatchRowAnswer"][];
            next: string | null;
        };
        BlockerAnswer: {
            accountable: components["schemas"]["AccountableAnswer"];
            /** @enum {string} */
            code: "not_mapped" | "no_way_mapped" | "earlier_result_missing" | "no_source_named" | "not_in_catalogue" | "outside_body" | "coverage_gap" | "field_not_in_entry" | "not_published" | "closed_by_law" | "ground_incomplete" | "not_on_duty_list" | "recipient_unclear" | "not_requested" | "awaiting_requester_sign_off" | "checking" | "answering" | "supplementing" | "extension_undecided" | "contested" | "supplying" | "awaiting_confirmation" | "grant_suspended" | "supply_stale" | "disputed" | "resource_failing";
            /** @description false: the item is ready without it */
            compulsory: boolean;
            document: components["schemas"]["DocumentAnswer"] | null;
            /** Format: date */
            due: string | null;
            entryCode: string | null;
            evidenceTypeCode: string | null;
            itemCode: string;
            materialCode: string | null;
            missingFields: string[];
            /** @enum {string|null} */
            missingScope: "local" | "province" | "national" | null;
            overdueWorkingDays: number;
            /** @enum {string|null} */
            post: "liaison" | "office_head" | "department_head" | "authority_officer" | null;
            /**
             * Format: date
             * @description promised in answer to the last urging
             */
            promised: string | null;
            /** Format: date */
            since: string | null;
            text: components["schemas"]["SayAnswer"];
            /** @description 督办 times */
            urged: number;
            /** @enum {string|null} */
            use: "spare" | "verify" | "prefill" | "push_result" | "later_check" | null;
            /** @enum {string|null} */
            way: "abolished" | "shared_data" | "e_licence" | "earlier_result" | "own_verification" | "commitment" | null;
        };
        BoardAnswer: {
            /** @description who holds most up, and overdue, first */
            columns: components["schemas"]["BoardColumnAnswer"][];
            rows: components["schemas"]["BoardRowAnswer"][];
            stamp: components["schemas"]["StampAnswer"];
        };
        BoardCellAnswer: {
            /** @description blockers in this cell */
            blockers: number;
            column: string;
            /** @description false: the one-thing is ready without it */
            compulsory: boolean;
            /** Format: date */
            dueOn: string | null;
            isOverdue: boolean;
            /** @description working days since */
            openDays: number | null;
            /** @description of them overdue */
            overdue: number;
            /** @description working days past the last day */
            overdueDays: number;
            /** Format: date */
            since: string | null;
            text: components["schemas"]["SayAnswer"];
            /**
             * @description the worst stage
             * @enum {string}
             */
            worst: "not_mapped" | "no_way_mapped" | "earlier_result_missing" | "no_source_named" | "not_in_catalogue" | "outside_body" | "coverage_gap" | "field_not_in_entry" | "not_published" | "closed_by_law" | "ground_incomplete" | "not_on_duty_list" | "recipient_unclear" | "not_requested" | "awaiting_requester_sign_off" | "checking" | "answering" | "supplementing" | "extension_undecided" | "contested" | "supplying" | "awaiting_confirmation" | "grant_suspended" | "supply_stale" | "disputed" | "resource_failing";
        };
        BoardColumnAnswer: {
            blockers: number;
            /** Format: uuid */
            departmentId: string | null;
            /** @description names the column in the cells */
            key: string;
            /** @enum {string} */
            kind: "department" | "authority" | "outside" | "upper" | "nobody";
            name: string;
            /** @description one-things it holds something up in */
            oneThings: number;
            overdue: number;
        };
        BoardDetailAnswer: {
            blockers: components["schemas"]["DatedBlockerAnswer"][];
            /** @description in the order of the columns; empty ones left out */
            cells: components["schemas"]["BoardCellAnswer"][];
            code: string;
            departmentIssued: number;
            exempt: number;
            mattersCompulsory: number;
            mattersReady: number;
            name: string;
            /** @description why it is not at 100 % and who holds it up */
            sentence: components["schemas"]["SayAnswer"];
            stamp: components["schemas"]["StampAnswer"];
            /** @enum {string} */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        BoardRowAnswer: {
            /** @description in the order of the columns; empty ones left out */
            cells: components["schemas"]["BoardCellAnswer"][];
            code: string;
            departmentIssued: number;
            exempt: number;
            mattersCompulsory: number;
            mattersReady: number;
            name: string;
            /** @description why it is not at 100 % and who holds it up */
            sentence: components["schemas"]["SayAnswer"];
            /** @enum {string} */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        BothLanguages: {
            en: string;
            zh: string;
        };
        BridgeInput: {
            /** @description why the use has to go on */
            ground: string;
            /**
             * Format: date
             * @description the last day of the bridge
             */
            until: string;
        };
        BucketAnswer: {
            from: number;
            /** @description included; null: without end */
            to: number | null;
        };
        BulkActInput: {
            /** @description true: nothing is written; the report says what would become of each row */
            dryRun: boolean;
            rows: components["schemas"]["SeenRowInput"][];
        };
        BulkAnswer: {
            /** @enum {string} */
            act: "amend" | "send_for_signing" | "sign" | "prepare_answer" | "sign_answer" | "confirm_supply";
            counts: components["schemas"]["BulkCountsAnswer"];
            dryRun: boolean;
            /** @description names this list as it was read; to be given back when it is signed */
            listDigest: string;
            rows: components["schemas"]["BulkRowAnswer"][];
        };
        BulkAnswersInput: {
            /** @description true: nothing is written; the report says what would become of each row */
            dryRun: boolean;
            rows: components["schemas"]["AnsweredRowInput"][];
        };
        BulkCountsAnswer: {
            conflict: number;
            done: number;
            refused: number;
            wouldBeDone: number;
        };
        BulkRowAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "done" | "would_be_done" | "conflict" | "refused";
            problem: components["schemas"]["RowProblemAnswer"] | null;
            /** @description as it was when the call came */
            request: components["schemas"]["ListedRequestAnswer"] | null;
            /** @description the version the caller named */
            seenVersion: number;
            /** @enum {string|null} */
            state: "draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated" | null;
            /** @description of the request now, or after the act */
            version: number | null;
        };
        BulkSignInput: {
            /** @description true: nothing is written; the report says what would become of each row */
            dryRun: boolean;
            /** @description listDigest of the dry run; required to sign */
            listDigest?: string;
            /** @description required to sign; tries are counted and locked as at sign-in */
            reauthentication?: components["schemas"]["ReauthenticationInput"];
            rows: components["schemas"]["SeenRowInput"][];
        };
        BulletinAnswer: {
            /** @enum {string} */
            algorithm: "sm3" | "sha256";
            /** Format: date-time */
            asOf: string | null;
            /** @description of the frozen content */
            contentHash: string;
            /**
             * Format: date
             * @description the day ages and overdue days are counted to
             */
            countedOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            kind: "board" | "performance";
            /** @example 2026年第3期 */
            number: string;
            /**
             * Format: uuid
             * @description the issue it is compared with
             */
            previousId: string | null;
            /** @description the year a performance report is about */
            reportedYear: number | null;
            /** @description the journal’s sequence the figures hold up to */
            sequence: number;
            title: components["schemas"]["SayAnswer"];
        };
        BulletinInput: {
            /**
             * @description 通报 of the board · performance report (art. 38)
             * @enum {string}
             */
            kind: "board" | "performance";
            /** @description the year a performance report is about, this year when not given; not for a 通报 */
            year?: number;
        };
        BulletinPageAnswer: {
            items: components["schemas"]["BulletinAnswer"][];
            next: string | null;
        };
        BundleAnswer: {
            answers: components["schemas"]["BundledAnswerBody"][];
            /** Format: date-time */
            asOf: string;
            /** @description whom it was made for */
            client: string;
            /** @enum {string} */
            format: "zeqing.availability.bundle.1";
            /** Format: date-time */
            issuedAt: string;
            /** @description which key signed it */
            keyId: string;
            /** @description changes after it: /api/v1/events?after= */
            sequence: number;
            /** @description hex; Ed25519 over the canonical JSON (RFC 8785) of all other fields */
            signature: string;
            /**
             * Format: date-time
             * @description 24 hours after it was issued, and no longer (U20)
             */
            validUntil: string;
        };
        BundledAnswerBody: {
            /** @enum {string} */
            decision: "available" | "not_available" | "undetermined";
            department: string;
            entry: string;
            item: string | null;
            /** @enum {string} */
            reason: "granted" | "own_data" | "purpose_needed" | "grant_other_purpose" | "grant_not_begun" | "grant_ended" | "no_grant" | "no_resource" | "disputed" | "not_published" | "not_shared" | "code_unknown" | "department_unknown" | "item_unknown" | "not_bound" | "stale" | "resource_failing" | "situation_unknown" | "not_needed_in_situation" | "subject_not_covered";
            /**
             * Format: date-time
             * @description from then on undetermined; null: no date
             */
            until: string | null;
        };
        BundleKeyAnswer: {
            keyId: string;
            /** @description PEM (SPKI) */
            publicKey: string;
        };
        BurnDownAnswer: {
            /** @description working days; negative when it is past */
            daysLeft: number;
            /**
             * Format: date
             * @description the last day of the last of them
             */
            deadline: string;
            definition: components["schemas"]["DefinitionAnswer"];
            done: number;
            /** @description null: nothing left, or no pace to go by */
            forecast: components["schemas"]["BurnForecastAnswer"] | null;
            /** Format: uuid */
            id: string;
            /**
             * @description batch of the duty list · request package
             * @enum {string}
             */
            kind: "batch" | "package";
            /** @description not counted: rows without a day, requests withdrawn or returned */
            leftOut: number;
            /** @description kind:id, which names it in the address */
            lot: string;
            /** @enum {string} */
            outlook: "done" | "missed" | "will" | "likely" | "doubtful" | "will_not" | "unknown";
            /** @description of what remains, past its own last day */
            overdue: number;
            pace: components["schemas"]["BurnPaceAnswer"];
            /** @description along working days */
            points: components["schemas"]["BurnPointAnswer"][];
            remaining: number;
            /** @description the rows counted */
            rows: string;
            stamp: components["schemas"]["StampAnswer"];
            /** Format: date */
            startedOn: string;
            title: string;
            /** @description n */
            total: number;
            /** @description requests not answered yet: the date may move */
            unanswered: number;
        };
        BurnForecastAnswer: {
            /**
             * Format: date
             * @description the fast edge of the band
             */
            early: string | null;
            /**
             * Format: date
             * @description the slow edge; null: too far off to be told
             */
            late: string | null;
            /** Format: date */
            likely: string | null;
        };
        BurnPaceAnswer: {
            /** @description working days looked at */
            days: number;
            /** @description done in them */
            done: number;
            /** @description null: too few days or too few done to go by */
            perDay: number | null;
        };
        BurnPointAnswer: {
            /**
             * Format: date
             * @description at its end
             */
            day: string;
            /** @description null up to today */
            fast: number | null;
            ideal: number;
            likely: number | null;
            /** @description null after today */
            remaining: number | null;
            slow: number | null;
        };
        ByCodeAnswer: {
            /** @description of a material: the entries its decision rests on or is held up by; of a licence: every one mapped to it */
            entries: components["schemas"]["AvailabilityAnswerBody"][];
            /** @description the counter’s decision; null: none was asked about, or it is not asked for in the situation */
            material: components["schemas"]["MaterialAnswer"] | null;
            /** @description what the hall does where it is undetermined */
            onUndetermined: components["schemas"]["OnUndeterminedAnswer"];
            /** @description it differs by situation, and none was named */
            situationRequired: boolean;
        };
        CallingInput: {
            /** @description calls a day each grant may make */
            dailyQuota?: number;
            /** @description what is to be given to query it, e.g. 身份证号 */
            inputs?: string[];
            /** @description when it answers, e.g. 工作日 8:30–17:30 */
            serviceHours?: string;
        };
        CandidateAnswer: {
            code: string;
            name: string;
            parts: components["schemas"]["MatchPartAnswer"][];
            provider: components["schemas"]["PartyAnswer"];
            /** @description 0 to 1, the weighted sum of its parts */
            score: number;
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
        };
        CandidatesAnswer: {
            /** @description the likeliest first */
            items: components["schemas"]["CandidateAnswer"][];
        };
        CaseAboutInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "request" | "correction";
        };
        CaseActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "suspected" | "reason_given" | "found" | "ordered" | "complied" | "closed";
            /** @description for If-Match */
            version: number;
        };
        CaseAnswer: {
            allowedActions: components["schemas"]["OpenActionAnswer"][];
            /** @description the term of the catalogue that ran out */
            catalogueTerm: components["schemas"]["LateCatalogueTermAnswer"] | null;
            /** @description 通报 */
            circular: components["schemas"]["CircularAnswer"] | null;
            /** Format: date-time */
            closedAt: string | null;
            closingNote: string | null;
            /** @enum {string} */
            code: "39-1" | "39-2" | "39-3" | "39-4" | "39-5" | "39-6" | "39-7" | "39-8" | "39-9" | "40-1" | "40-2" | "40-3" | "40-4" | "40-5" | "40-6" | "40-7" | "41-1" | "41-2" | "41-3";
            /** Format: uuid */
            correctionId: string | null;
            department: components["schemas"]["PartyAnswer"];
            /** @description what happened, whatever is found of it */
            fact: components["schemas"]["OverdueFactAnswer"] | null;
            /** @enum {string|null} */
            finding: "violation" | "proper_reason" | "not_attributable" | null;
            findingGrounds: string | null;
            /** Format: date-time */
            foundAt: string | null;
            /** Format: uuid */
            id: string;
            /** @description only ever by a finding */
            isViolation: boolean;
            /** Format: date-time */
            openedAt: string;
            /** @description 责令改正 */
            order: components["schemas"]["RectificationOrderAnswer"] | null;
            overdueWorkingDays: number;
            provision: components["schemas"]["ProvisionAnswer"];
            /** @description of the department */
            reason: string | null;
            /** Format: date-time */
            reasonAt: string | null;
            regionCode: string;
            /** Format: uuid */
            requestId: string | null;
            /** @enum {string} */
            state: "suspected" | "reason_given" | "found" | "ordered" | "complied" | "closed";
            /** @description of a case opened by a person */
            suspicion: components["schemas"]["SuspicionAnswer"] | null;
            /** @description suspected, until the authority finds */
            title: components["schemas"]["SentenceAnswer"];
            /** @description for If-Match */
            version: number;
        };
        CaseCheckpointAnswer: {
            digest: string;
            headHash: string;
            keyId: string;
            /** Format: date-time */
            madeAt: string;
            root: string;
            seq: number;
            /** @description Ed25519, as in the file sent outside */
            signature: string;
        };
        CaseCircularInput: {
            /** @description the document it was made by */
            document: string;
            /** Format: date */
            issuedOn: string;
            /** @description 文号 */
            number: string;
        };
        CaseClosingInput: {
            note: string;
        };
        CaseComplianceInput: {
            /** Format: date */
            compliedOn: string;
            /** @description what was done */
            statement: string;
        };
        CaseDictionaryAnswer: {
            items: components["schemas"]["ProvisionAnswer"][];
        };
        CaseFactAnswer: {
            /** Format: uuid */
            departmentId: string;
            /** Format: date */
            dueOn: string;
            phase: string;
            /** Format: date-time */
            recordedAt: string;
        };
        CaseFileActAnswer: {
            actorId: string;
            /** @enum {string} */
            actorKind: "person" | "client" | "system";
            actorName: string | null;
            /** @description the article it rests on */
            article: string | null;
            hash: string;
            objectId: string;
            objectType: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description held on the day by whoever acted */
            posts: components["schemas"]["ActingPostAnswer"][];
            prev: string;
            /** @description null until a checkpoint covers it */
            proof: components["schemas"]["InclusionProofAnswer"] | null;
            /** Format: date-time */
            recordedAt: string;
            /** @description the exact bytes that were hashed */
            row: string;
            rowHash: string;
            /** @description in the journal */
            seq: number;
            text: components["schemas"]["SentenceAnswer"];
            type: string;
        };
        CaseFileAnswer: {
            acts: components["schemas"]["CaseFileActAnswer"][];
            /** @description those the proofs lead to */
            checkpoints: components["schemas"]["CaseCheckpointAnswer"][];
            /** @description every clock day by day, by the rule it ran by */
            clocks: components["schemas"]["ClockExplanationAnswer"][];
            facts: components["schemas"]["CaseFactAnswer"][];
            /** @description how far the journal was sealed */
            head: components["schemas"]["CaseHeadAnswer"];
            /** @description whether there are more acts than a file holds */
            isCut: boolean;
            letters: components["schemas"]["CaseLetterAnswer"][];
            /** Format: date-time */
            madeAt: string;
            /** @description dealings with bodies outside that belong to it */
            outside: components["schemas"]["CaseOutsideAnswer"][];
            request: components["schemas"]["RequestAnswer"];
            suspicions: components["schemas"]["CaseSuspicionAnswer"][];
        };
        CaseFindingInput: {
            /**
             * @description 违反规定 · 有正当理由 · 不可归责
             * @enum {string}
             */
            finding: "violation" | "proper_reason" | "not_attributable";
            grounds: string;
        };
        CaseHeadAnswer: {
            hash: string;
            seq: number;
        };
        CaseLetterAnswer: {
            kind: string;
            lines: string[];
            /** @description of the lines joined by line feeds */
            sha256: string;
            title: string;
        };
        CaseMixAnswer: {
            answer: components["schemas"]["JudgedAnswer"];
            correction: components["schemas"]["JudgedAnswer"];
            supply: components["schemas"]["JudgedAnswer"];
        };
        CaseOrderInput: {
            /** @description what is to be put right */
            demand: string;
            /**
             * Format: date
             * @description the last day
             */
            dueOn: string;
        };
        CaseOutsideAnswer: {
            /** @description written down after its real day, by the office head */
            backdated: boolean;
            body: string;
            /** Format: uuid */
            departmentId: string;
            /** @enum {string} */
            direction: "to_outside" | "letter";
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            legalBasis: string;
            legs: components["schemas"]["OutsideLegAnswer"][];
            /**
             * Format: date-time
             * @description when the fact was written that the agreed day had passed
             */
            overdueAt: string | null;
            purpose: string;
            /**
             * Format: date
             * @description of a letter: the real day it came
             */
            receivedOn: string | null;
            /** Format: date-time */
            recordedAt: string;
            records: components["schemas"]["OutsideRecordAnswer"][];
            regionCode: string;
            /**
             * Format: uuid
             * @description the request it belongs to
             */
            requestId: string | null;
            /** @enum {string} */
            state: "open" | "answered" | "supplied" | "refused" | "closed";
            termBasis: string | null;
            /** @description for If-Match */
            version: number;
            wanted: string;
        };
        CaseReasonInput: {
            /** @description why it came to this */
            reason: string;
        };
        CasesPage: {
            items: components["schemas"]["CaseAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        CaseSuspicionAnswer: {
            /** @description article and item, as 39-4 */
            code: string;
            /** Format: uuid */
            departmentId: string;
            finding: string | null;
            findingGrounds: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            reason: string | null;
            state: string;
        };
        ChangeAnswer: {
            after: string | null;
            before: string | null;
            /** @description who holds it up; null for the state of the one-thing */
            body: string | null;
            /** @enum {string} */
            kind: "state" | "appeared" | "resolved" | "stage" | "became_overdue";
            oneThingCode: string;
            oneThingName: string;
            text: components["schemas"]["SayAnswer"];
        };
        ChangedItemAnswer: {
            /** @enum {string} */
            after: "ready" | "partial" | "blocked" | "not_mapped";
            /** @enum {string} */
            before: "ready" | "partial" | "blocked" | "not_mapped";
            /** Format: uuid */
            departmentId: string;
            itemCode: string;
            itemName: string;
        };
        ChangeLineAnswer: {
            after: string | null;
            before: string | null;
            /** @description place of the field, e.g. `entry.conditions` */
            field: string;
            label: components["schemas"]["BothLanguages"];
        };
        CheckReturnInput: {
            /** @description what is wrong with it */
            reason: string;
        };
        CircularAnswer: {
            /** Format: uuid */
            authorityDepartmentId: string;
            document: string;
            /** Format: date */
            issuedOn: string;
            number: string;
        };
        CitationAnswer: {
            clause: string;
            kind: string;
            title: string;
        };
        CitationInput: {
            /** @example 第二十八条 */
            clause: string;
            /** @enum {string} */
            kind: "law" | "administrative_regulation" | "state_council_decision";
            title: string;
        };
        ClientAnswer: {
            clientId: string;
            /** Format: uuid */
            departmentId: string;
            hallName: string;
            /** Format: uuid */
            id: string;
            /**
             * @description what its counters do on an undetermined answer (U17)
             * @enum {string}
             */
            onUndetermined: "try_then_ask" | "try_then_accept_later" | "ask_at_once";
            role: string;
            scopes: string[];
            /** @enum {string} */
            status: "active" | "suspended";
            version: number;
        };
        ClientInput: {
            /** Format: uuid */
            departmentId: string;
            hallName: string;
            /** @enum {string} */
            role: "service_hall" | "exchange_platform";
            /** @description permissions; all that the role can hold when not given */
            scopes?: string[] | null;
        };
        ClientPage: {
            items: components["schemas"]["ClientAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        ClientSecretAnswer: {
            clientId: string;
            /** @description shown this once */
            clientSecret: string;
            /** Format: uuid */
            departmentId: string;
            hallName: string;
            /** Format: uuid */
            id: string;
            /**
             * @description what its counters do on an undetermined answer (U17)
             * @enum {string}
             */
            onUndetermined: "try_then_ask" | "try_then_accept_later" | "ask_at_once";
            role: string;
            scopes: string[];
            /** @enum {string} */
            status: "active" | "suspended";
            version: number;
        };
        ClockAnswer: {
            article: string;
            budgetWorkingDays: number;
            /**
             * Format: date
             * @description the last day, until 24:00
             */
            dueOn: string;
            extensionWorkingDays: number;
            /** @description also of a clock that stopped late */
            overdueWorkingDays: number;
            /**
             * Format: date
             * @description of the provider’s own days; null while the requester’s go on
             */
            ownDaysEndOn: string | null;
            /** @enum {string} */
            phase: "check" | "answer" | "supply";
            /** @description whether the due day rests on days no notice covers yet */
            provisional: boolean;
            /** @description 0 on the last day, negative when overdue; null when stopped */
            remainingWorkingDays: number | null;
            ruleCode: string;
            ruleVersion: number;
            /**
             * Format: date
             * @description the day it counts from
             */
            startedOn: string;
            /** @enum {string} */
            state: "running" | "paused" | "stopped";
            /**
             * Format: date
             * @description by the law alone, where a rule lets a supplement stop the clock
             */
            statutoryDueOn: string;
            /** Format: date */
            stoppedOn: string | null;
        };
        ClockDayAnswer: {
            /**
             * @description whose day it is
             * @enum {string|null}
             */
            bookedTo: "provider" | "requester" | null;
            counted: boolean;
            /** Format: date */
            date: string;
            /** @description the holiday */
            name?: string;
            reason: string;
            text: components["schemas"]["SentenceAnswer"];
            /** @description 1 Monday to 7 Sunday */
            weekday: number;
        };
        ClockExplanationAnswer: {
            /** @description why the day of receipt counts or not */
            calendarBasis: string;
            clock: components["schemas"]["ClockAnswer"];
            days: components["schemas"]["ClockDayAnswer"][];
            /** @description has effect once the requester was told of a consent */
            extension: components["schemas"]["ExtensionAnswer"] | null;
            /** @description what counts as received on a day */
            receiptBasis: string;
            /** @description of these, up to the due day */
            requesterWorkingDays: number;
            /** Format: uuid */
            requestId: string;
            /** @description days that are not the provider’s */
            spans: components["schemas"]["ClockSpanAnswer"][];
        };
        ClockRuleAnswer: {
            basis: string;
            budgetWorkingDays: number;
            code: string;
            /** @enum {string|null} */
            dataState: "attached" | "not_attached" | null;
            /** @enum {string} */
            effect: "overdue_fact";
            extendableWorkingDays: number;
            pausable: boolean;
            /** @enum {string} */
            phase: "check" | "answer" | "supply";
            regionCode: string;
            /** @enum {string|null} */
            shareType: "unconditional" | "conditional" | null;
            urgentOnly: boolean;
            /**
             * Format: date
             * @description null from the beginning
             */
            validFrom: string | null;
            version: number;
        };
        ClockRuleInput: {
            /** @description the local document and clause */
            basis: string;
            /** @description no more than the law gives (第二十三条) */
            budgetWorkingDays: number;
            /**
             * @description left out: whether a resource is attached or not
             * @enum {string}
             */
            dataState?: "attached" | "not_attached";
            extendableWorkingDays: number;
            /** @description whether the days of a supplement stop the clock */
            pausable: boolean;
            /**
             * @description check: the authority looks at requests before the provider
             * @enum {string}
             */
            phase: "check" | "answer" | "supply";
            /** @example 999900 */
            regionCode: string;
            /**
             * @description left out: of whatever share type
             * @enum {string}
             */
            shareType?: "unconditional" | "conditional";
            /**
             * @description only for requests asked for as urgent
             * @default false
             */
            urgentOnly: boolean;
            /**
             * Format: date
             * @description receipts from this day on; later than today
             */
            validFrom: string;
        };
        ClockRulesAnswer: {
            items: components["schemas"]["ClockRuleAnswer"][];
        };
        ClockSpanAnswer: {
            /** @enum {string} */
            bookedTo: "requester";
            /** Format: date */
            from: string;
            /** @enum {string} */
            ground: "supplement" | "confirmation";
            /** @description whether the rule lets it stop the clock */
            pauses: boolean;
            /**
             * Format: date
             * @description the first day after; null while it goes on
             */
            until: string | null;
        };
        ClockStandingAnswer: {
            article: string;
            budgetWorkingDays: number;
            /**
             * Format: date
             * @description the last day, until 24:00
             */
            dueOn: string;
            extensionWorkingDays: number;
            /**
             * @description 申请·审核·供给·使用·处置·结束
             * @enum {string}
             */
            lifePhase: "application" | "review" | "supply" | "use" | "disposal" | "end";
            /** @description also of a clock that stopped late */
            overdueWorkingDays: number;
            /**
             * Format: date
             * @description of the provider’s own days; null while the requester’s go on
             */
            ownDaysEndOn: string | null;
            /** @enum {string} */
            phase: "check" | "answer" | "supply";
            /** @description whether the due day rests on days no notice covers yet */
            provisional: boolean;
            /** @description 0 on the last day, negative when overdue; null when stopped */
            remainingWorkingDays: number | null;
            /** Format: uuid */
            requestId: string;
            /**
             * @description the step inside the phase
             * @enum {string}
             */
            requestState: "draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated";
            ruleCode: string;
            ruleVersion: number;
            /**
             * Format: date
             * @description the day it counts from
             */
            startedOn: string;
            /** @enum {string} */
            state: "running" | "paused" | "stopped";
            /**
             * Format: date
             * @description by the law alone, where a rule lets a supplement stop the clock
             */
            statutoryDueOn: string;
            /** Format: date */
            stoppedOn: string | null;
        };
        CohortAnswer: {
            /**
             * @description of the receipt; null: all months
             * @example 2026-11
             */
            month: string | null;
            steps: components["schemas"]["StepAnswer"][];
        };
        ColleagueAnswer: {
            /** Format: uuid */
            departmentId: string;
            name: string;
            /** Format: uuid */
            personId: string;
        };
        ColleaguesAnswer: {
            /** @description by name, 200 at most */
            items: components["schemas"]["ColleagueAnswer"][];
        };
        CollectedAnswer: {
            itemCode: string;
            itemName: string;
            /** @enum {string} */
            kind: "material" | "field";
            name: string;
        };
        ComparisonAnswer: {
            batch: components["schemas"]["BatchAnswer"] | null;
            /** @description rows in each class */
            counts: {
                [key: string]: number;
            };
            /**
             * @description whose rows are counted, told of and listed
             * @enum {string}
             */
            department: "any" | "mine";
            /** @description null: there was none before */
            from: components["schemas"]["EditionAnswer"] | null;
            items: components["schemas"]["DifferenceAnswer"][];
            next: string | null;
            /** @description rows of the class asked for */
            rowCount: number;
            /** @description one sentence of what changed */
            summary: components["schemas"]["BothLanguages"];
            /** @description null while the batch is not in force */
            to: components["schemas"]["EditionAnswer"] | null;
        };
        ConfirmInput: {
            content: components["schemas"]["SettledContentInput"];
            note?: string;
        };
        ConflictAnswer: {
            /** @description as the edition said it from which the template was filled */
            base: string | null;
            /** @enum {string|null} */
            choice: "file" | "current" | null;
            code: string;
            /** @description as the list says it now */
            current: string | null;
            /** @description as the workbook says it */
            file: string | null;
            name: string;
            /** @description the row’s place among those of the import */
            position: number;
            /** @description row of the sheet, as Excel numbers it */
            row: number;
            /** @description what of the row: a field, `row`, or `item:` and the name of an item */
            unit: string;
        };
        ConflictChoiceInput: {
            /** @description `position` of the conflict */
            position: number;
            /**
             * @description file: as the workbook says; current: as the list says now
             * @enum {string}
             */
            take: "file" | "current";
            /** @description `unit` of the conflict */
            unit: string;
        };
        ConflictDecisionInput: {
            /**
             * @description decides every conflict of the import alike
             * @enum {string}
             */
            all?: "file" | "current";
            /** @description decides some of them; not together with `all` */
            choices?: components["schemas"]["ConflictChoiceInput"][];
        };
        ConflictPageAnswer: {
            items: components["schemas"]["ConflictAnswer"][];
            next: string | null;
        };
        ConsultationActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "answered" | "withdrawn";
            /** @description for If-Match of the next act */
            version: number;
        };
        ConsultationAnswer: {
            answer: string | null;
            /** @description the person of the section */
            answeredBy: string | null;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: uuid
             * @description whose question it is
             */
            departmentId: string;
            /**
             * Format: date-time
             * @description when it was written down or withdrawn
             */
            enteredAt: string | null;
            entryCode: string;
            entryName: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            innerDueOn: string;
            /** @description the inner day is after the statutory one */
            isAfterTerm: boolean;
            /** @description the inner day has passed, the request still waits */
            isOverdue: boolean;
            question: string;
            /** Format: uuid */
            requestId: string;
            /** @description for people */
            requestNumber: string;
            /** @enum {string} */
            requestState: "draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated";
            section: string;
            /** @enum {string} */
            state: "open" | "answered" | "withdrawn";
            /**
             * Format: date
             * @description of the latest clock of the request, which runs on
             */
            statutoryDueOn: string | null;
            /** @description for If-Match of the next act */
            version: number;
        };
        ConsultationListAnswer: {
            /** @description the earliest inner day first; only of the own department */
            items: components["schemas"]["ConsultationAnswer"][];
        };
        ConsultationPageAnswer: {
            /** @description the earliest inner day first */
            items: components["schemas"]["ConsultationAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        ContactAnswer: {
            /** Format: uuid */
            departmentId: string;
            name: string;
            /** @enum {string} */
            post: "liaison" | "office_head" | "department_head" | "authority_officer";
        };
        ContentAnswer: {
            /** @enum {string} */
            beneficiaries: "department" | "department_and_lower" | "one_thing_departments";
            itemIds: string[];
            legalBasis: string;
            /** @enum {string} */
            mode: "service_interface" | "batch_exchange" | "file_download" | "other";
            personalInformation: components["schemas"]["PersonalInformationInput"] | null;
            purposes: components["schemas"]["PurposeInput"][];
            scenario: string;
            truthful: boolean;
            urgent?: components["schemas"]["UrgentInput"] | null;
            useScope: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
        };
        CorrectionAcceptInput: {
            /**
             * Format: uuid
             * @description the field, where a record is widened to one
             */
            itemId?: string;
            /**
             * @description as reported, or wider
             * @enum {string}
             */
            scope?: "record" | "field" | "resource";
        };
        CorrectionActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "reported" | "accepted" | "verified" | "corrected" | "feedback" | "withdrawn";
            /** @description for If-Match */
            version: number;
        };
        CorrectionAnswer: {
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: uuid */
            acceptedItemId: string | null;
            /** @enum {string|null} */
            acceptedScope: "record" | "field" | "resource" | null;
            allowedActions: components["schemas"]["OpenActionAnswer"][];
            /**
             * @description what holds at the counter; a record asks for paper in the case at hand only
             * @enum {string}
             */
            atTheCounter: "nothing" | "paper_this_once" | "disputed";
            clock: components["schemas"]["CorrectionClockAnswer"];
            /** @description reports on the same entry */
            counted: components["schemas"]["CountedReportsAnswer"];
            /** @enum {string} */
            defect: "wrong" | "missing" | "outdated" | "duplicate" | "unreadable" | "other";
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            itemId: string | null;
            itemName: string | null;
            /** @description whether readiness and availability call the data disputed */
            marksDisputed: boolean;
            note: string | null;
            /** @description for people */
            number: string;
            proposalBasis: string;
            /**
             * @description the wider scope these speak for
             * @enum {string|null}
             */
            proposedScope: "record" | "field" | "resource" | null;
            provider: components["schemas"]["PartyAnswer"];
            recordReference: string | null;
            /** Format: date-time */
            reportedAt: string;
            reporter: components["schemas"]["PartyAnswer"];
            /** Format: uuid */
            resourceId: string | null;
            /** Format: date-time */
            resultAt: string | null;
            resultReason: string | null;
            /** @enum {string} */
            scope: "record" | "field" | "resource";
            /** @enum {string} */
            state: "reported" | "accepted" | "verified" | "corrected" | "feedback" | "withdrawn";
            /** Format: date-time */
            stateSince: string;
            /** @description for If-Match */
            version: number;
        };
        CorrectionClockAnswer: {
            article: string;
            budgetWorkingDays: number;
            /**
             * Format: date
             * @description the last day, until 24:00
             */
            dueOn: string;
            /** @description also of a clock that stopped late */
            overdueWorkingDays: number;
            /** @enum {string} */
            phase: "correction";
            /** @description whether the due day rests on days no notice covers yet */
            provisional: boolean;
            /** @description 0 on the last day, negative when overdue; null when stopped */
            remainingWorkingDays: number | null;
            ruleCode: string;
            ruleVersion: number;
            /**
             * Format: date
             * @description the day it counts from
             */
            startedOn: string;
            /** @enum {string} */
            state: "running" | "stopped";
            /** Format: date */
            stoppedOn: string | null;
        };
        CorrectionClockExplanationAnswer: {
            /** @description why the day of receipt counts or not */
            calendarBasis: string;
            clock: components["schemas"]["CorrectionClockAnswer"];
            /** Format: uuid */
            correctionId: string;
            days: components["schemas"]["ClockDayAnswer"][];
            /** @description what counts as received on a day */
            receiptBasis: string;
        };
        CorrectionReportInput: {
            /** @enum {string} */
            defect: "wrong" | "missing" | "outdated" | "duplicate" | "unreadable" | "other";
            /**
             * Format: uuid
             * @description needed by who works for several departments
             */
            departmentId?: string;
            entryCode: string;
            /** Format: uuid */
            itemId?: string;
            /** @description about a field or resource; a record takes none */
            note?: string;
            /** @description the exchange platform’s reference of the record; never its content */
            recordReference?: string;
            /** Format: uuid */
            resourceId?: string;
            /**
             * @description record: the case at hand, with recordReference; field: with itemId; resource: the whole
             * @enum {string}
             */
            scope: "record" | "field" | "resource";
        };
        CorrectionSettleInput: {
            /** @description required for a feedback */
            reason?: string;
            /**
             * @description 核实 · 更正 · 反馈
             * @enum {string}
             */
            result: "verified" | "corrected" | "feedback";
        };
        CorrectionsPage: {
            items: components["schemas"]["CorrectionAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        CountedReportsAnswer: {
            /** @description different fields, unsettled */
            items: number;
            /** @description records of the field lately, settled or not */
            recentRecordsOfItem: number;
            /** @description records of the field, unsettled */
            recordsOfItem: number;
        };
        CountedRowAnswer: {
            /** Format: uuid */
            departmentId: string | null;
            departmentName: string | null;
            /** Format: date */
            dueOn: string | null;
            /** Format: date */
            endedOn: string | null;
            /** @description of a row that is of an entry */
            entryCode: string | null;
            /** @description the name of that entry */
            entryName: string | null;
            /** @description an id, or the code of an item or a one-thing */
            id: string;
            /** @enum {string} */
            kind: "request" | "correction" | "case" | "catalogue_term" | "use" | "duty_row" | "service_item" | "one_thing";
            /** @description for people */
            label: string;
            /** @description working days without those of the requester */
            netDays: number | null;
            /**
             * Format: date
             * @description when it began or happened
             */
            on: string | null;
            stage: string | null;
            state: string | null;
            /** @description how much of the figure the row is: 1, or how often it happened */
            times: number;
        };
        CountedRowPageAnswer: {
            items: components["schemas"]["CountedRowAnswer"][];
            next: string | null;
            stamp: components["schemas"]["StampAnswer"];
        };
        CountsTakenAnswer: {
            taken: number;
            /** @description not grants of the region; left out */
            unknownGrants: string[];
        };
        CoverageAnswer: {
            knownGaps: string | null;
            /** Format: date */
            periodFrom: string | null;
            /** Format: date */
            periodTo: string | null;
            population: string | null;
            subjectRegions: string[];
        };
        CoverageInput: {
            knownGaps?: string | null;
            /** Format: date */
            periodFrom?: string | null;
            /** Format: date */
            periodTo?: string | null;
            population?: string | null;
            /** @description region codes of six digits */
            subjectRegions?: string[];
        };
        CutInput: {
            /** @description where law forbids it */
            citation?: components["schemas"]["CitationInput"];
            /** @description of the dictionary of refusals */
            ground?: string;
            /** Format: uuid */
            itemId: string;
            reason: string;
        };
        DatedBlockerAnswer: {
            /** @enum {string} */
            accountableKind: "department" | "authority" | "outside" | "upper" | "nobody";
            accountableName: string;
            /** @enum {string} */
            code: "not_mapped" | "no_way_mapped" | "earlier_result_missing" | "no_source_named" | "not_in_catalogue" | "outside_body" | "coverage_gap" | "field_not_in_entry" | "not_published" | "closed_by_law" | "ground_incomplete" | "not_on_duty_list" | "recipient_unclear" | "not_requested" | "awaiting_requester_sign_off" | "checking" | "answering" | "supplementing" | "extension_undecided" | "contested" | "supplying" | "awaiting_confirmation" | "grant_suspended" | "supply_stale" | "disputed" | "resource_failing";
            compulsory: boolean;
            /** Format: uuid */
            departmentId: string | null;
            document: components["schemas"]["DocumentAnswer"] | null;
            /** Format: date */
            dueOn: string | null;
            entryCode: string | null;
            isOverdue: boolean;
            itemCode: string;
            materialCode: string | null;
            /** @description the matter it is met in */
            matter: string;
            /** @description working days since */
            openDays: number | null;
            /** @description working days past the last day */
            overdueDays: number;
            post: string | null;
            /** Format: date */
            since: string | null;
            text: components["schemas"]["SayAnswer"];
        };
        DayAnswer: {
            counted: boolean;
            /** Format: date */
            date: string;
            /** @description the holiday */
            name?: string;
            /** @enum {string} */
            reason: "working_day" | "weekend" | "holiday" | "make_up_working_day" | "receipt_day" | "local_holiday" | "beyond_known_calendar";
            text: components["schemas"]["TextAnswer"];
            /** @description 1 Monday to 7 Sunday */
            weekday: number;
        };
        DeclineAnswer: {
            article: string | null;
            /** @description whether law and article must be named */
            cites: boolean;
            /** @description its next step */
            next: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            reason: "law_forbids" | "not_ours" | "not_ready" | "other";
            /** @description whether who is asked first must name another department */
            recommends: boolean;
            text: components["schemas"]["BothLanguages"];
        };
        DeclineInput: {
            /** @description law and article, where the law forbids it */
            citation?: string;
            /**
             * Format: uuid
             * @description which department has the data
             */
            departmentId?: string;
            /** @description what the refusal rests on: number and title of the document */
            evidence: string;
            note?: string;
            /** @enum {string} */
            reason: "law_forbids" | "not_ours" | "not_ready" | "other";
        };
        DeclineReasonsAnswer: {
            items: components["schemas"]["DeclineAnswer"][];
        };
        DefinitionAnswer: {
            article: string | null;
            denominatorText: components["schemas"]["SayAnswer"] | null;
            id: string;
            name: components["schemas"]["SayAnswer"];
            numeratorText: components["schemas"]["SayAnswer"];
            scope: components["schemas"]["SayAnswer"];
            timeBase: components["schemas"]["SayAnswer"];
        };
        DelegationAnswer: {
            /** Format: uuid */
            delegateId: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            postId: string;
            reason: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            version: number;
        };
        DelegationInput: {
            /** Format: uuid */
            delegateId: string;
            reason: string;
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description the last day
             */
            validTo: string;
        };
        DeliveryAnswer: {
            /** @description newest first */
            attempts: components["schemas"]["DeliveryAttemptAnswer"][];
            /** @enum {string} */
            channel: "email" | "webhook";
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description sent as `webhook-id` and in the Message-ID
             */
            id: string;
            /** Format: date-time */
            nextTryAt: string | null;
            /**
             * Format: uuid
             * @description null for a message of the day
             */
            noticeId: string | null;
            /** Format: date-time */
            sentAt: string | null;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed" | "given_up";
            title: components["schemas"]["InboxTextAnswer"];
            tries: number;
            /** Format: uuid */
            webhookId: string | null;
        };
        DeliveryAttemptAnswer: {
            /** Format: date-time */
            at: string;
            milliseconds: number;
            /** @enum {string} */
            outcome: "delivered" | "refused" | "redirected" | "gone" | "timed_out" | "unreachable" | "address_refused";
            /** @description what the other side answered */
            status: number | null;
        };
        DeliveryPage: {
            items: components["schemas"]["DeliveryAnswer"][];
            next?: string | null;
        };
        DemoLoginAnswer: {
            department: string;
            login: string;
            name: string;
            password: string;
            /** @enum {string} */
            role: "liaison" | "office_head" | "department_head" | "authority_officer" | "supervisor" | "system_administrator" | "security_administrator" | "auditor" | "service_hall" | "exchange_platform";
        };
        DepartmentAgesAnswer: {
            /** @description per bucket */
            counts: number[];
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            /** @description working days */
            oldestDays: number;
            overdue: number;
            total: number;
        };
        DepartmentAnswer: {
            /** @enum {string} */
            bound: "decree" | "article_43" | "agreement" | "outside";
            /** @description 统一社会信用代码 */
            code: string | null;
            /** @description of the government the body belongs to (块) */
            governmentRegionCode: string;
            /** Format: uuid */
            id: string;
            /** @description whether it is the 政务数据共享主管部门 of its government */
            isAuthority: boolean;
            /** @enum {string} */
            level: "national" | "province" | "city" | "county";
            /**
             * Format: uuid
             * @description the superior in its line (条)
             */
            lineSuperiorId: string | null;
            /** @enum {string} */
            management: "own" | "vertical_central" | "vertical_provincial" | "dual";
            name: string;
            regionCode: string;
            shortName: string;
            version: number;
        };
        DepartmentDetailAnswer: {
            aliases: string[];
            /**
             * Format: uuid
             * @description 主管部门 of its own level
             */
            authorityId: string | null;
            /** @enum {string} */
            bound: "decree" | "article_43" | "agreement" | "outside";
            /** @description 统一社会信用代码 */
            code: string | null;
            /** @description of the government the body belongs to (块) */
            governmentRegionCode: string;
            /** Format: uuid */
            id: string;
            /** @description whether it is the 政务数据共享主管部门 of its government */
            isAuthority: boolean;
            /** @enum {string} */
            level: "national" | "province" | "city" | "county";
            /**
             * Format: uuid
             * @description the superior in its line (条)
             */
            lineSuperiorId: string | null;
            /** @enum {string} */
            management: "own" | "vertical_central" | "vertical_provincial" | "dual";
            name: string;
            regionCode: string;
            shortName: string;
            successors: components["schemas"]["SuccessorAnswer"][];
            version: number;
        };
        DepartmentInput: {
            aliases?: string[] | null;
            /** @enum {string} */
            bound: "decree" | "article_43" | "agreement" | "outside";
            /** @description 统一社会信用代码, 18 characters */
            code?: string | null;
            /** @description of the government it belongs to; 000000 for a central vertical body */
            governmentRegionCode: string;
            isAuthority: boolean;
            kind: string;
            /** Format: uuid */
            lineSuperiorId?: string | null;
            /** @enum {string} */
            management: "own" | "vertical_central" | "vertical_provincial" | "dual";
            name: string;
            /** @description region code of six digits (GB/T 2260) */
            regionCode: string;
            shortName: string;
        };
        DepartmentPage: {
            items: components["schemas"]["DepartmentAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
            /** @description what people call the regions of these departments */
            regions: components["schemas"]["DepartmentRegionAnswer"][];
        };
        DepartmentRegionAnswer: {
            code: string;
            name: components["schemas"]["RegionTitleAnswer"];
        };
        DependenceAnswer: {
            grants: number;
            /** @description of all grants in use; null of nothing */
            share: number | null;
            /** @description the greatest so many suppliers */
            suppliers: number;
        };
        DerivationStepAnswer: {
            /** @description own, vertical or dual */
            management?: string;
            /** Format: uuid */
            partyId?: string;
            /** @description what people call it */
            region: components["schemas"]["SentenceAnswer"] | null;
            /** @description the region whose government is meant */
            regionCode?: string;
            /** @enum {string} */
            step: "government" | "by_reference" | "by_agreement" | "not_bound" | "same_government" | "common_superior";
        };
        DescentAnswer: {
            /** @enum {string} */
            descent: "own" | "inherited" | "added_to";
            materialCode: string;
        };
        DesignationInput: {
            /** Format: uuid */
            departmentId: string;
            /** @description why this department */
            note?: string;
        };
        DetachmentInput: {
            /** @description why */
            reason: string;
            /** Format: uuid */
            resourceId: string;
        };
        DictionariesAnswer: {
            items: components["schemas"]["DictionaryAnswer"][];
        };
        DictionaryAnswer: {
            /** @description article or standard */
            basis: string | null;
            code: string;
            /**
             * @description what holds it fast; none can be changed while the product runs
             * @enum {string}
             */
            fixedBy: "law" | "standard" | "product";
            title: components["schemas"]["DictionaryTitle"];
            values: components["schemas"]["DictionaryValueAnswer"][];
        };
        DictionaryGroundAnswer: {
            article: string;
            /** @description whether a law, administrative regulation or State Council decision must be cited */
            citation: boolean;
            /** @enum {string} */
            ground: "forbidden_by_law" | "outside_conditions" | "beyond_duty" | "not_necessary";
            shareTypes: ("unconditional" | "conditional")[];
        };
        DictionaryTitle: {
            en: string;
            zh: string;
        };
        DictionaryValueAnswer: {
            /** @description the article of this value alone */
            article: string | null;
            code: string;
            en: string;
            zh: string;
        };
        DifferenceAnswer: {
            /** @description what the change means in law */
            classes: ("added" | "dropped" | "widened" | "narrowed" | "supplier_moved" | "term_shortened" | "term_lengthened" | "condition_added" | "condition_removed" | "condition_changed" | "renamed" | "amended" | "restated")[];
            /** @description code of the entry, by which rows of two editions are the same row */
            code: string;
            /** @description the changed fields in words; none where the row came or went */
            lines: components["schemas"]["ChangeLineAnswer"][];
            name: string;
            providerName: string;
        };
        DisposalAnswer: {
            /** Format: date-time */
            disposedAt: string;
            /** Format: date */
            disposedOn: string;
            /** @enum {string} */
            method: "destroyed" | "returned" | "access_closed" | "retained_by_law";
            proof: string;
        };
        DisposalInput: {
            /** Format: date */
            disposedOn: string;
            /** @enum {string} */
            method: "destroyed" | "returned" | "access_closed" | "retained_by_law";
            /** @description reference of the record that proves it */
            proof: string;
        };
        DisposalInstructionInput: {
            /**
             * Format: date
             * @description the last day
             */
            dueOn: string;
            /** @description what the requester has to do and to prove */
            instruction: string;
            /** @enum {string} */
            method: "destroyed" | "returned" | "access_closed" | "retained_by_law";
        };
        DisputeActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "negotiating" | "coordinating" | "deciding" | "settled" | "withdrawn" | "ruled";
            /** @description for If-Match */
            version: number;
        };
        DisputeAnswer: {
            allowedActions: components["schemas"]["OpenActionAnswer"][];
            /** @description of the way of disputes */
            article: string;
            authority: components["schemas"]["PartyAnswer"] | null;
            /** @description whose government decides in the end */
            authorityRegionCode: string | null;
            /** @enum {string} */
            claimant: "requester" | "provider";
            coordinationRecord: string | null;
            /** Format: uuid */
            correctionId: string | null;
            /** @description how the authority was derived, step by step */
            derivation: components["schemas"]["DerivationStepAnswer"][];
            /** @description of a ruling left to its owner */
            duty: components["schemas"]["RulingDutyAnswer"] | null;
            /**
             * @description what became of a ruling for the requester
             * @enum {string|null}
             */
            enactedAs: "agreed_request" | "supply_clock" | "resumed" | "conditions_lifted" | "correction_accepted" | "by_owner" | "nothing_left" | null;
            /**
             * Format: uuid
             * @description the request agreed by the ruling
             */
            enactedRequestId: string | null;
            /** @description its number */
            enactedRequestNumber: string | null;
            /** @description what a ruling for the requester sets going, and who carries it out */
            enactment: components["schemas"]["SentenceAnswer"];
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            /**
             * @description who coordinates: an authority here, one above this installation, or none for an unbound body
             * @enum {string}
             */
            forum: "authority" | "above_installation" | "no_authority";
            /** Format: uuid */
            id: string;
            /** @description what the disputed request asked for; a ruling may name some */
            items: components["schemas"]["DisputedItemAnswer"][];
            /** @description letters of steps outside this installation */
            legs: components["schemas"]["DisputeLegAnswer"][];
            /** @description what stays in force until it is settled or ruled */
            meanwhile: components["schemas"]["SentenceAnswer"];
            negotiationRecord: string | null;
            /** @description for people */
            number: string;
            overruling: components["schemas"]["OverrulingAnswer"] | null;
            provider: components["schemas"]["PartyAnswer"];
            /** Format: date-time */
            raisedAt: string;
            requester: components["schemas"]["PartyAnswer"];
            /** Format: uuid */
            requestId: string | null;
            /** Format: date-time */
            ruledAt: string | null;
            /** @enum {string|null} */
            ruledIn: "coordination" | "decision" | null;
            ruledItemIds: string[] | null;
            /** Format: date */
            ruledOn: string | null;
            /** @enum {string|null} */
            ruling: "for_requester" | "for_provider" | null;
            rulingDocument: string | null;
            rulingGrounds: string | null;
            settlement: string | null;
            /** @description statutory, agreed, by reference, or none */
            standing: string;
            /** @enum {string} */
            state: "negotiating" | "coordinating" | "deciding" | "settled" | "withdrawn" | "ruled";
            statement: string;
            /** Format: date-time */
            stateSince: string;
            /** @enum {string} */
            subject: "refusal" | "partial_refusal" | "added_condition" | "late_supply" | "correction" | "stop" | "source_appointment" | "return_flow" | "term";
            /** @description the article whose application is disputed */
            subjectArticle: string;
            subjectText: components["schemas"]["SentenceAnswer"];
            /** @description for If-Match */
            version: number;
        };
        DisputeAuthorityInput: {
            /**
             * Format: uuid
             * @description the authority that is competent instead
             */
            departmentId: string;
            /** @description why the derivation is not followed */
            reason: string;
        };
        DisputeDecisionInput: {
            /** @description the government’s document */
            document: string;
            grounds: string;
            /** @description of a request: which of the items in dispute are to be shared; left out, all of them */
            itemIds?: string[];
            /** @description the letter of the step; only, and always, where forum is not authority */
            leg?: components["schemas"]["DisputeLegInput"];
            /**
             * Format: date
             * @description the day of the decision
             */
            ruledOn: string;
            /** @enum {string} */
            ruling: "for_requester" | "for_provider";
        };
        DisputedItemAnswer: {
            /** Format: uuid */
            itemId: string;
            name: string;
        };
        DisputeInput: {
            /**
             * Format: uuid
             * @description the request or correction; the entry where the subject is of an entry alone
             */
            objectId: string;
            /** @description what is contested, and why */
            statement: string;
            /** @enum {string} */
            subject: "refusal" | "partial_refusal" | "added_condition" | "late_supply" | "correction" | "stop" | "source_appointment" | "return_flow" | "term";
        };
        DisputeLegAnswer: {
            body: string;
            channel: string;
            /** Format: date */
            datedOn: string;
            /** Format: uuid */
            id: string;
            outsideNumber: string;
            step: string;
        };
        DisputeLegInput: {
            /** @description whom it went to or came from */
            body: string;
            /** @description 公文 · 平台 · 电话记录 … */
            channel: string;
            /** Format: date */
            datedOn: string;
            /** @description its number there */
            outsideNumber: string;
        };
        DisputeRecordInput: {
            /** @description the letter of the step; only, and always, where forum is not authority */
            leg?: components["schemas"]["DisputeLegInput"];
            /** @description the record of the negotiation or coordination */
            record: string;
        };
        DisputeReportInput: {
            /** @description what was done, and since when */
            report: string;
        };
        DisputeRulingInput: {
            grounds: string;
            /** @description of a request: which of the items in dispute are to be shared; left out, all of them */
            itemIds?: string[];
            /** @description the letter of the step; only, and always, where forum is not authority */
            leg?: components["schemas"]["DisputeLegInput"];
            /** @enum {string} */
            ruling: "for_requester" | "for_provider";
        };
        DisputeSettlementInput: {
            /** @description on what the parties agreed */
            settlement: string;
        };
        DisputesPage: {
            items: components["schemas"]["DisputeAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        DocumentAnswer: {
            reference: string;
            /** @enum {string} */
            type: "share_request" | "catalogue_entry" | "duty_row" | "grant" | "correction";
        };
        DraftActAnswer: {
            /** @enum {string} */
            action: "amend" | "send" | "send_back" | "publish" | "discard";
            allowed: boolean;
            /**
             * @description why it is not allowed
             * @enum {string|null}
             */
            reason: "wrong_state" | "role_missing" | "other_party" | "two_persons" | null;
            /** @description whose act it is */
            role: string;
        };
        DraftAnswer: {
            acts: components["schemas"]["DraftActAnswer"][];
            /** @description begun from this version; 0: from what is in force; null: new */
            baseNumber: number | null;
            changes: components["schemas"]["ModelChangeAnswer"][];
            code: string;
            content: components["schemas"]["ModelContentAnswer"];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            departmentId: string;
            /** @description of an item that comes from a standard: own or inherited */
            descents: components["schemas"]["DescentAnswer"][];
            faults: components["schemas"]["DraftFaultAnswer"][];
            history: components["schemas"]["DraftDoneAnswer"][];
            /** Format: uuid */
            id: string;
            name: string;
            /** @description a newer version of its standard item */
            newerTemplate: number | null;
            /** @enum {string} */
            origin: "typed" | "import";
            /** @description who wrote it last */
            preparedBy: string;
            publishedNumber: number | null;
            /** @description why it came back */
            returnedFor: string | null;
            /** @enum {string} */
            state: "draft" | "signing" | "published" | "discarded";
            /** @enum {string} */
            target: "item" | "template" | "one_thing";
            /** Format: date-time */
            updatedAt: string;
            /** @description for If-Match */
            version: number;
        };
        DraftBeginInput: {
            /** @description of what is in force; unset: something new */
            code?: string;
            /**
             * Format: uuid
             * @description the implementing, or lead, department
             */
            departmentId: string;
            /**
             * @description an item, a standard item, a one-thing
             * @enum {string}
             */
            target: "item" | "template" | "one_thing";
        };
        DraftDoneAnswer: {
            /** @enum {string} */
            action: "begin" | "amend" | "send" | "send_back" | "publish" | "discard";
            actorId: string;
            actorName: string | null;
            /** Format: date-time */
            doneAt: string;
            note: string | null;
            version: number;
        };
        DraftFaultAnswer: {
            /** @description the rule, and how to mend it */
            mend: components["schemas"]["SayAnswer"];
            /** @description RFC 6901, into the content */
            pointer: string;
            /** @enum {string} */
            rule: "required" | "code_form" | "template_code_form" | "code_check_digit" | "code_not_department" | "code_not_template" | "code_taken" | "type_unknown" | "region_outside" | "twice" | "answers_few" | "answer_unknown" | "usual_one" | "shares_over" | "forms_none" | "condition_missing" | "evidence_unknown" | "field_unknown" | "earlier_unknown" | "earlier_only" | "use_spares" | "entry_unknown" | "entry_item_unknown" | "region_form" | "mapped_otherwise" | "longer_than_before" | "confirm_again" | "template_unknown" | "inherited_dropped" | "inherited_changed" | "inherited_way_dropped" | "matters_none" | "item_unknown" | "matter_unknown" | "order_cycle";
        };
        DraftPreviewAnswer: {
            after: components["schemas"]["ItemReadinessAnswer"];
            /** @description null: it does not stand yet */
            before: components["schemas"]["ItemReadinessAnswer"] | null;
        };
        DraftReasonInput: {
            /** @description what is to be mended */
            reason: string;
        };
        DraftRequestInput: {
            /**
             * @default department
             * @enum {string}
             */
            beneficiaries: "department" | "department_and_lower" | "one_thing_departments";
            /**
             * Format: uuid
             * @description for which department; needed by a liaison of several
             */
            departmentId?: string;
            /** @description code of the catalogue entry */
            entryCode: string;
            /** @description data items of the entry */
            itemIds: string[];
            /** @description 使用依据 */
            legalBasis: string;
            /**
             * @description 共享方式
             * @enum {string}
             */
            mode: "service_interface" | "batch_exchange" | "file_download" | "other";
            personalInformation?: components["schemas"]["PersonalInformationInput"] | null;
            purposes: components["schemas"]["PurposeInput"][];
            /** @description 使用场景 */
            scenario: string;
            /** @description guarantee of 真实性、合法性、必要性 */
            truthful: boolean;
            /** @description sorts first; its use is counted */
            urgent?: components["schemas"]["UrgentInput"] | null;
            /** @description 使用范围 */
            useScope: string;
            /**
             * Format: date
             * @description first day of use
             */
            validFrom: string;
            /**
             * Format: date
             * @description 使用时限: last day of use
             */
            validUntil?: string | null;
        };
        DraftsPage: {
            items: components["schemas"]["ListedDraftAnswer"][];
            next: string | null;
        };
        DuplicateAnswer: {
            collected: components["schemas"]["CollectedAnswer"];
            collector: components["schemas"]["PartyAnswer"];
            owed: components["schemas"]["OwedAnswer"];
            parts: components["schemas"]["DuplicatePartAnswer"][];
            provider: components["schemas"]["PartyAnswer"];
            /** @description 0 to 1, the weighted sum of its parts */
            score: number;
            /** @enum {string} */
            state: "asked" | "other_way" | "spared";
        };
        DuplicatePartAnswer: {
            /** @description the words or fields that agree */
            agreed: string[];
            missing: string[];
            /**
             * @description mapping: both are of one evidence type
             * @enum {string}
             */
            part: "mapping" | "name" | "items";
            /** @description 0 to 1 */
            score: number;
            /** @description of the whole, 0 to 1 */
            weight: number;
        };
        DuplicatesPage: {
            /** @description by service item; an item is never cut in two */
            items: components["schemas"]["DuplicateAnswer"][];
            next: string | null;
        };
        DutyRowAnswer: {
            basis: string | null;
            changedByBatchIds: string[];
            /** Format: uuid */
            createdByBatchId: string;
            /** Format: date */
            dueOn: string | null;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** Format: uuid */
            id: string;
            isRecipientUnclear: boolean;
            mattersText: string | null;
            /** @description fields and acts of arts 13 to 15 still missing */
            openGaps: string[];
            /** Format: uuid */
            providerDepartmentId: string;
            purposes: string[];
            recipients: components["schemas"]["RecipientAnswer"][];
            /** @description the source’s words, unchanged */
            recipientText: string | null;
            seriesCode: string;
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
            /** @enum {string} */
            state: "proposed" | "in_force" | "withdrawn";
            termText: string | null;
            /** @description for If-Match */
            version: number;
        };
        EditionAnswer: {
            /** @enum {string} */
            algorithm: "sm3" | "sha256";
            /** Format: uuid */
            batchId: string;
            /** @description hexadecimal digest of the canonical rows (RFC 8785, UTF-8) */
            hash: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            inForceFrom: string;
            number: number;
            /** Format: date-time */
            publishedAt: string;
            rowCount: number;
            seriesCode: string;
            /** Format: uuid */
            supersedesId: string | null;
        };
        EditionPageAnswer: {
            items: components["schemas"]["EditionAnswer"][];
            next: string | null;
        };
        EditionRowAnswer: {
            basis: string | null;
            changedByBatchIds: string[];
            conditions: string | null;
            /** Format: uuid */
            createdByBatchId: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            dutyRowId: string;
            entryCode: string;
            entryName: string;
            entryVersion: number | null;
            /** @description to whom is not yet confirmed: not owed to all (U22) */
            isRecipientUnclear: boolean;
            itemNames: string[];
            mattersText: string | null;
            position: number;
            /** @description as of the day the edition was made */
            provider: components["schemas"]["FrozenProviderAnswer"];
            purposes: string[];
            recipients: components["schemas"]["FrozenRecipientAnswer"][];
            /** @description the source’s words, unchanged */
            recipientText: string | null;
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
            termText: string | null;
        };
        EditionRowPageAnswer: {
            items: components["schemas"]["EditionRowAnswer"][];
            next: string | null;
        };
        EffectAnswer: {
            casesHandled: number | null;
            effect: string;
            materialsSpared: number | null;
            /** Format: date-time */
            reportedAt: string;
            /** @description whether the problem is solved */
            solved: boolean | null;
        };
        EffectInput: {
            /** @description cases handled with the data */
            casesHandled?: number;
            /** @description 成效反馈 */
            effect: string;
            /** @description materials nobody had to bring */
            materialsSpared?: number;
            /** @description whether the problem the data were asked for is solved */
            solved: boolean;
        };
        EndInput: {
            /**
             * Format: date
             * @description the last day
             */
            validTo: string;
        };
        EntryAnswer: {
            abstract: string | null;
            /** @enum {string|null} */
            channel: "government_extranet" | "internet" | "department_network" | null;
            /** @enum {string|null} */
            classification: "core" | "important" | "general" | null;
            code: string;
            conditions: string | null;
            coverage: components["schemas"]["CoverageAnswer"];
            /** @enum {string|null} */
            formatClass: "electronic_file" | "spreadsheet" | "database" | "image" | "streaming_media" | "self_describing" | "service_interface" | null;
            hasResource: boolean;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["ItemAnswer"][];
            name: string;
            /** @description left out where nothing is stated */
            openness?: components["schemas"]["OpennessAnswer"];
            /** Format: uuid */
            providerDepartmentId: string;
            /** @description number of the frozen version in force */
            publishedVersion: number | null;
            refusalGround: components["schemas"]["RefusalGroundAnswer"] | null;
            resources: components["schemas"]["ResourceAnswer"][];
            shareModes: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
            sourceSystem: string | null;
            /** @enum {string} */
            status: "draft" | "signed" | "submitted" | "published" | "withdrawn";
            /** @enum {string|null} */
            updateFrequency: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other" | null;
            /** @description for If-Match */
            version: number;
        };
        EntryPageAnswer: {
            items: components["schemas"]["FoundEntryAnswer"][];
            next: string | null;
            /** @description how many there are; null: more than 1,000 */
            total: number | null;
        };
        EvidenceMappingAnswer: {
            /** @description null: no such entry is published */
            entry: components["schemas"]["MappedEntryAnswer"] | null;
            entryCode: string;
            fieldItems: {
                [key: string]: string;
            };
            /** @enum {string} */
            level: "national" | "province" | "city" | "county";
            preference: number;
            regionCode: string;
            /** @description prefixes; empty: the country */
            subjectRegionPrefixes: string[];
        };
        EvidenceTypeAnswer: {
            code: string;
            fields: string[];
            mappings: components["schemas"]["EvidenceMappingAnswer"][];
            name: string;
            upperHolder: string | null;
        };
        EvidenceTypesAnswer: {
            items: components["schemas"]["EvidenceTypeAnswer"][];
        };
        ExceptionAnswer: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "off" | "work";
            name: string;
            /** @description whose notice rules the day */
            regionCode: string;
        };
        ExplainedItemAnswer: {
            blockers: number;
            /** Format: uuid */
            departmentId: string;
            /** @description the usual situation, in the scope asked for */
            headline: components["schemas"]["SituationAnswer"];
            itemCode: string;
            itemName: string;
            /** @description the other declared situations, in the scope asked for */
            otherSituations: components["schemas"]["SituationAnswer"][];
            paperless: boolean;
            regionCode: string;
            score: components["schemas"]["ScoreAnswer"];
            situationsDeclared: number;
            situationsReady: number;
            /**
             * @description of the usual situation, for subjects from anywhere
             * @enum {string}
             */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        ExplainedPageAnswer: {
            items: components["schemas"]["ExplainedItemAnswer"][];
            next: string | null;
        };
        ExportAnswer: {
            /** Format: uuid */
            operationId: string;
        };
        ExportHeadAnswer: {
            lines: string[];
            watermark: string;
        };
        ExportRequestInput: {
            /**
             * @description only rows of this class
             * @enum {string}
             */
            class?: "added" | "dropped" | "widened" | "narrowed" | "supplier_moved" | "term_shortened" | "term_lengthened" | "condition_added" | "condition_removed" | "condition_changed" | "renamed" | "amended" | "restated";
            /**
             * @description core, important or general data (GB/T 43697-2024)
             * @enum {string}
             */
            classification?: "core" | "important" | "general";
            /**
             * @description any, unless said; mine: only rows that a department of the caller provides or that are shared with it, before or after
             * @enum {string}
             */
            department?: "any" | "mine";
            /**
             * Format: uuid
             * @description who asks (need list) or provides (the others)
             */
            departmentId?: string;
            /**
             * @description pdf: of an edition alone, in Chinese
             * @default xlsx
             * @enum {string}
             */
            format: "xlsx" | "csv" | "pdf";
            /**
             * Format: uuid
             * @description the older edition; the one superseded when not given
             */
            from?: string;
            /** @description highest local grade of its items */
            grade?: number;
            /** @description whether a resource is attached */
            hasResource?: boolean;
            /**
             * @default zh
             * @enum {string}
             */
            language: "zh" | "en";
            /** @enum {string} */
            list: "catalogue" | "need" | "duty" | "negative" | "edition" | "edition_diff" | "batch_diff";
            /**
             * Format: uuid
             * @description the edition, of two the newer one, or the batch
             */
            objectId?: string;
            /** @description part of the name, its pinyin or initials, the code or the abstract */
            q?: string;
            /** @description region whose subjects it covers */
            region?: string;
            /** @enum {string} */
            shareType?: "unconditional" | "conditional" | "not_shared";
        };
        ExtensionAnswer: {
            /** Format: uuid */
            authorityDepartmentId: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            /**
             * @description null: nothing said, no consent
             * @enum {string|null}
             */
            decision: "consented" | "declined" | null;
            decisionReason: string | null;
            /**
             * Format: date-time
             * @description when the requester was told, from which it has effect
             */
            noticedAt: string | null;
            reason: string;
            /** Format: date-time */
            requestedAt: string;
            workingDays: number;
        };
        ExtensionDecisionInput: {
            /** @enum {string} */
            decision: "consented" | "declined";
            /** @description needed for declining */
            reason?: string;
        };
        ExtensionInput: {
            reason: string;
            workingDays: number;
        };
        FacetCountAnswer: {
            count: number;
            /** @enum {string} */
            facet: "department" | "shareType" | "classification" | "grade" | "resource" | "region";
            /** @description null: the entry does not say */
            value: string | null;
        };
        FacetsAnswer: {
            items: components["schemas"]["FacetCountAnswer"][];
        };
        FieldChangeAnswer: {
            after: string | null;
            before: string | null;
            /** @description name of the field, a dot before what is within another; `item` for a data item that came or went */
            field: string;
            /** @description the data item it is stated of; null of the entry itself */
            item: string | null;
        };
        FigureAnswer: {
            denominator: number | null;
            /** @description days with those of the requester left in */
            elapsed: number | null;
            /** @description how many rows the value speaks of */
            n: number;
            numerator: number | null;
            /**
             * @description none_yet: only in issues frozen before the figure had a source
             * @enum {string}
             */
            source: "projection" | "none_yet";
            /** @description a ratio from 0 to 1, a count, working days or seconds; null: of nothing */
            value: number | null;
        };
        FigureLineAnswer: {
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            /** @description in the order of the measures */
            figures: components["schemas"]["FigureAnswer"][];
        };
        FigureTableAnswer: {
            departments: components["schemas"]["FigureLineAnswer"][];
            /** @description of all together */
            measures: components["schemas"]["TableMeasureAnswer"][];
            stamp: components["schemas"]["StampAnswer"];
        };
        FilingActAnswer: {
            /** @enum {string} */
            action: "amend" | "send_for_sign_off" | "send_back" | "sign_off" | "return" | "pass_review" | "publish" | "discard";
            allowed: boolean;
            article: string;
            /**
             * @description why it is not allowed
             * @enum {string|null}
             */
            reason: "wrong_state" | "role_missing" | "other_party" | "two_persons" | null;
            /** @description whose act it is */
            role: string;
        };
        FilingActDoneAnswer: {
            /** @enum {string} */
            action: "begin" | "amend" | "send_for_sign_off" | "send_back" | "sign_off" | "return" | "pass_review" | "publish" | "discard";
            actorId: string;
            actorName: string | null;
            /** Format: date-time */
            doneAt: string;
            note: string | null;
            version: number;
        };
        FilingAnswer: {
            acts: components["schemas"]["FilingActAnswer"][];
            assessments: components["schemas"]["AssessmentsAnswer"];
            /**
             * Format: uuid
             * @description who reviews and publishes (art. 16)
             */
            authorityDepartmentId: string | null;
            /** @description the version it was begun from */
            baseVersion: number | null;
            /** @description against the version it was begun from */
            changes: components["schemas"]["FieldChangeAnswer"][];
            content: components["schemas"]["FilingContentAnswer"];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description the entry; of a new one once it is published
             */
            entryId: string | null;
            /** @description what keeps it from being signed */
            faults: components["schemas"]["FilingFaultAnswer"][];
            history: components["schemas"]["FilingActDoneAnswer"][];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "new" | "change" | "withdrawal";
            /**
             * Format: uuid
             * @description the change of law or duties it answers
             */
            lawChangeId: string | null;
            /** @description who wrote it last */
            preparedBy: string;
            /** Format: uuid */
            providerDepartmentId: string;
            publishedVersion: number | null;
            reason: string | null;
            regionCode: string;
            /** @description why it came back */
            returnedFor: string | null;
            reviewedBy: string | null;
            /** @enum {string} */
            state: "draft" | "signing" | "submitted" | "reviewed" | "published" | "discarded";
            terms: components["schemas"]["TermAnswer"][];
            /** Format: date-time */
            updatedAt: string;
            /** @description for If-Match */
            version: number;
        };
        FilingBeginInput: {
            /**
             * Format: uuid
             * @description of a new entry: the department that provides it
             */
            departmentId?: string;
            /**
             * Format: uuid
             * @description of a change or withdrawal: the published entry
             */
            entryId?: string;
            /** @enum {string} */
            kind: "new" | "change" | "withdrawal";
            /**
             * Format: uuid
             * @description the change of law or duties it answers
             */
            lawChangeId?: string;
        };
        FilingContentAnswer: {
            abstract: string | null;
            /** @enum {string|null} */
            channel: "government_extranet" | "internet" | "department_network" | null;
            /** @enum {string|null} */
            classification: "core" | "important" | "general" | null;
            code: string;
            conditions: string | null;
            coverage: components["schemas"]["CoverageAnswer"];
            /** @enum {string|null} */
            formatClass: "electronic_file" | "spreadsheet" | "database" | "image" | "streaming_media" | "self_describing" | "service_interface" | null;
            items: components["schemas"]["VersionItemAnswer"][];
            name: string;
            /** @description left out where nothing is stated */
            openness?: components["schemas"]["OpennessAnswer"];
            /** Format: uuid */
            providerDepartmentId: string;
            refusalGround: components["schemas"]["RefusalGroundAnswer"] | null;
            shareModes: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** @enum {string|null} */
            shareType: "unconditional" | "conditional" | "not_shared" | null;
            sourceSystem: string | null;
            /** @enum {string|null} */
            updateFrequency: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other" | null;
        };
        FilingContentInput: {
            abstract?: string | null;
            /** @enum {string|null} */
            channel?: "government_extranet" | "internet" | "department_network" | null;
            /** @enum {string|null} */
            classification?: "core" | "important" | "general" | null;
            /** @description 分类码/顺序码; of a published entry it stays as it is */
            code?: string;
            /** @description to whom and for what (art. 15) */
            conditions?: string | null;
            coverage?: components["schemas"]["CoverageInput"];
            /** @enum {string|null} */
            formatClass?: "electronic_file" | "spreadsheet" | "database" | "image" | "streaming_media" | "self_describing" | "service_interface" | null;
            items?: components["schemas"]["FilingItemInput"][];
            name?: string;
            openness?: components["schemas"]["OpennessInput"] | null;
            refusalGround?: components["schemas"]["GroundInput"] | null;
            shareModes?: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** @enum {string|null} */
            shareType?: "unconditional" | "conditional" | "not_shared" | null;
            sourceSystem?: string | null;
            /** @enum {string|null} */
            updateFrequency?: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other" | null;
        };
        FilingFaultAnswer: {
            /** @description the article that asks for it */
            article: string | null;
            /** @description how to mend it */
            mend: components["schemas"]["MendAnswer"];
            /** @description RFC 6901, into the body of the text */
            pointer: string;
            /** @description the rule it breaks */
            rule: string;
        };
        FilingItemInput: {
            /**
             * @description national grade
             * @enum {string|null}
             */
            classification?: "core" | "important" | "general" | null;
            dataType?: string | null;
            /** @description a number without its unit */
            length?: number | null;
            name: string;
            /**
             * @description whether the public may have it
             * @enum {string|null}
             */
            openKind?: "open" | "conditional" | "not_open" | null;
            /** @description local grade */
            sensitivity?: number | null;
            /** @enum {string|null} */
            shareType?: "unconditional" | "conditional" | "not_shared" | null;
        };
        FilingNoteInput: {
            note?: string | null;
        };
        FilingReasonInput: {
            /** @description what is to be mended */
            reason: string;
        };
        FilingsPage: {
            items: components["schemas"]["ListedFilingAnswer"][];
            next: string | null;
        };
        FilingTextInput: {
            assessments?: components["schemas"]["AssessmentsInput"];
            content: components["schemas"]["FilingContentInput"];
            /** @description why the entry is changed or withdrawn (art. 17) */
            reason?: string | null;
        };
        FindingAnswer: {
            article: string | null;
            /** @description `A`, `B`, …; empty when the sheet has no such column */
            column: string;
            heading: string;
            /** @description how to mend it */
            mend: components["schemas"]["BothLanguages"];
            /** @description as Excel numbers it */
            row: number;
            rule: string;
            /** @enum {string} */
            severity: "error" | "gap" | "notice";
            sheet: string;
            /** @description what the cell holds, shortened */
            value: string;
        };
        FindingKindAnswer: {
            count: number;
            /** @description how to mend it */
            mend: components["schemas"]["BothLanguages"];
            rule: string;
            /** @enum {string} */
            severity: "error" | "gap" | "notice";
        };
        FindingPageAnswer: {
            items: components["schemas"]["FindingAnswer"][];
            next: string | null;
        };
        FinishUseInput: {
            /**
             * @description of the purpose
             * @enum {string}
             */
            reason: "achieved" | "impossible" | "unnecessary";
        };
        FlowActAnswer: {
            /** Format: uuid */
            id: string;
            /** @description for If-Match */
            version: number;
        };
        FlowAnswer: {
            /** Format: date */
            dueOn: string;
            entryCode: string;
            entryName: string;
            /** Format: date */
            firstOn: string | null;
            /** Format: uuid */
            id: string;
            /** @description planned, and the day has passed: art. 39(5) is suspected by nobody but a person */
            isLate: boolean;
            /** @description empty: the whole entry */
            items: string[];
            /** Format: date */
            lastOn: string | null;
            lowerRegion: components["schemas"]["BothLanguages"];
            lowerRegionCode: string;
            mayRecord: boolean;
            /** @enum {string} */
            shareMode: "service_interface" | "batch_exchange" | "file_download" | "other";
            /** @enum {string} */
            state: "planned" | "flowing" | "stopped";
            stoppedReason: string | null;
            upper: components["schemas"]["PartyAnswer"];
            /** @description for If-Match */
            version: number;
        };
        FlowDeliveryInput: {
            /**
             * Format: date
             * @description the day data came
             */
            on: string;
        };
        FlowInput: {
            /**
             * Format: date
             * @description by when the first data come
             */
            dueOn: string;
            /** @description an entry of my department */
            entryCode: string;
            items?: string[];
            /** @description a region below the department’s */
            lowerRegionCode: string;
            /** @enum {string} */
            shareMode: "service_interface" | "batch_exchange" | "file_download" | "other";
        };
        FlowLinkAnswer: {
            from: string;
            grants: number;
            to: string;
        };
        FlowNodeAnswer: {
            grants: number;
            /** @description a department, or the code of a standard datum */
            id: string | null;
            /** @description names the node in the links */
            key: string;
            /** @description how many were put together; 0 for one that stands by itself */
            merged: number;
            name: components["schemas"]["SayAnswer"];
            /** @enum {string} */
            side: "supplier" | "class" | "user";
        };
        FlowsAnswer: {
            definition: components["schemas"]["DefinitionAnswer"];
            /** @description how much hangs on the greatest 1, 3 and 5 suppliers */
            dependence: components["schemas"]["DependenceAnswer"][];
            /** @description supplier → standard datum and standard datum → user */
            links: components["schemas"]["FlowLinkAnswer"][];
            /** @description ten a side by name and the others together */
            nodes: components["schemas"]["FlowNodeAnswer"][];
            /** @description the rows counted */
            rows: string;
            stamp: components["schemas"]["StampAnswer"];
            /** @description suppliers with a grant in use */
            suppliers: number;
            /** @description grants in use: the figure of the measure `grants_in_use` */
            total: number;
        };
        FlowsPage: {
            items: components["schemas"]["FlowAnswer"][];
            next: string | null;
        };
        FlowStopInput: {
            /** @description why no more will come */
            reason: string;
        };
        ForceInput: {
            /**
             * Format: uuid
             * @description left out: whoever was asked last
             */
            departmentId?: string;
            /** @description on what grounds */
            note: string;
        };
        ForecastAnswer: {
            /**
             * Format: date
             * @description if whoever has no term acted today
             */
            ifActedToday: string | null;
            /** @enum {string} */
            kind: "lawful" | "promised" | "none";
            /**
             * Format: date
             * @description by the terms still to run
             */
            lawful: string | null;
            /**
             * Format: date
             * @description with the extension still possible
             */
            lawfulWithExtension: string | null;
            /** @description working days */
            overdueBy: number;
            /** Format: date */
            promised: string | null;
            /** @description beyond the known calendar: may move */
            provisional: boolean;
            /**
             * @description why there is no day
             * @enum {string|null}
             */
            why: "no_term" | "closed_by_law" | null;
        };
        ForecastBlockerAnswer: {
            accountable: components["schemas"]["AccountableAnswer"];
            /** @enum {string} */
            code: "not_mapped" | "no_way_mapped" | "earlier_result_missing" | "no_source_named" | "not_in_catalogue" | "outside_body" | "coverage_gap" | "field_not_in_entry" | "not_published" | "closed_by_law" | "ground_incomplete" | "not_on_duty_list" | "recipient_unclear" | "not_requested" | "awaiting_requester_sign_off" | "checking" | "answering" | "supplementing" | "extension_undecided" | "contested" | "supplying" | "awaiting_confirmation" | "grant_suspended" | "supply_stale" | "disputed" | "resource_failing";
            /** @description false: the item is ready without it */
            compulsory: boolean;
            document: components["schemas"]["DocumentAnswer"] | null;
            /** Format: date */
            due: string | null;
            entryCode: string | null;
            evidenceTypeCode: string | null;
            forecast: components["schemas"]["ForecastAnswer"];
            itemCode: string;
            materialCode: string | null;
            missingFields: string[];
            /** @enum {string|null} */
            missingScope: "local" | "province" | "national" | null;
            overdueWorkingDays: number;
            /** @enum {string|null} */
            post: "liaison" | "office_head" | "department_head" | "authority_officer" | null;
            /**
             * Format: date
             * @description promised in answer to the last urging
             */
            promised: string | null;
            /** Format: date */
            since: string | null;
            text: components["schemas"]["SayAnswer"];
            /** @description 督办 times */
            urged: number;
            /** @enum {string|null} */
            use: "spare" | "verify" | "prefill" | "push_result" | "later_check" | null;
            /** @enum {string|null} */
            way: "abolished" | "shared_data" | "e_licence" | "earlier_result" | "own_verification" | "commitment" | null;
        };
        FoundEntryAnswer: {
            abstract: string | null;
            /** @enum {string|null} */
            channel: "government_extranet" | "internet" | "department_network" | null;
            /** @enum {string|null} */
            classification: "core" | "important" | "general" | null;
            code: string;
            conditions: string | null;
            coverage: components["schemas"]["CoverageAnswer"];
            /** @enum {string|null} */
            formatClass: "electronic_file" | "spreadsheet" | "database" | "image" | "streaming_media" | "self_describing" | "service_interface" | null;
            hasResource: boolean;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["ItemAnswer"][];
            name: string;
            /** @description what of the name the words of `q` stand for by their sound (pinyin or initials); else none */
            nameHits: components["schemas"]["HitAnswer"][];
            /** @description left out where nothing is stated */
            openness?: components["schemas"]["OpennessAnswer"];
            /** Format: uuid */
            providerDepartmentId: string;
            /** @description number of the frozen version in force */
            publishedVersion: number | null;
            refusalGround: components["schemas"]["RefusalGroundAnswer"] | null;
            resources: components["schemas"]["ResourceAnswer"][];
            shareModes: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
            sourceSystem: string | null;
            /** @enum {string} */
            status: "draft" | "signed" | "submitted" | "published" | "withdrawn";
            /** @enum {string|null} */
            updateFrequency: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other" | null;
            /** @description for If-Match */
            version: number;
        };
        FrozenBoardAnswer: {
            /** @description since the last issue */
            changes: components["schemas"]["ChangeAnswer"][];
            columns: components["schemas"]["BoardColumnAnswer"][];
            rows: components["schemas"]["BoardRowAnswer"][];
        };
        FrozenFigureAnswer: {
            /**
             * @description of what the year brought, or of the state on the day of issue
             * @enum {string}
             */
            basis: "of_year" | "as_it_stands";
            denominator: number | null;
            /** @description days with those of the requester left in */
            elapsed: number | null;
            id: string;
            /** @description how many rows the value speaks of */
            n: number;
            name: components["schemas"]["SayAnswer"];
            numerator: number | null;
            /**
             * @description none_yet: only in issues frozen before the figure had a source
             * @enum {string}
             */
            source: "projection" | "none_yet";
            /** @enum {string} */
            unit: "ratio" | "count" | "working_days" | "seconds";
            /** @description a ratio from 0 to 1, a count, working days or seconds; null: of nothing */
            value: number | null;
        };
        FrozenProviderAnswer: {
            code: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        FrozenRecipientAnswer: {
            departmentIds: string[];
            isConfirmed: boolean;
            /** @enum {string} */
            kind: "all_bound" | "line_level_region" | "departments" | "one_thing";
            levels: string[];
            oneThing: string | null;
            regionCodePrefix: string | null;
        };
        FrozenReportAnswer: {
            departments: components["schemas"]["ReportedDepartmentAnswer"][];
            measures: components["schemas"]["FrozenFigureAnswer"][];
            minimumN: number;
            ranking: components["schemas"]["RankedAnswer"][];
            reportedYear: number;
        };
        FunnelAnswer: {
            /** @description oldest first */
            cohorts: components["schemas"]["CohortAnswer"][];
            stamp: components["schemas"]["StampAnswer"];
            total: components["schemas"]["CohortAnswer"];
        };
        GapAnswer: {
            /** @description the article that asks for the field */
            article: string;
            /** Format: date */
            dueOn: string;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            field: string;
            /** Format: uuid */
            id: string;
            /** @description whether the date rests on days no holiday notice covers */
            isDueProvisional: boolean;
            /** Format: uuid */
            ownerDepartmentId: string;
            /** @enum {string} */
            state: "open" | "closed";
            /** @description for If-Match */
            version: number;
        };
        GapClosingInput: {
            /** @description number and date of the report or of the sign-off */
            reference: string;
        };
        GapPageAnswer: {
            items: components["schemas"]["GapAnswer"][];
            next: string | null;
        };
        GivenAnswer: {
            citation: components["schemas"]["CitationAnswer"] | null;
            /** @description in the words of the published entry */
            conditions: string[];
            /**
             * Format: uuid
             * @description the dispute whose ruling took the conditions off
             */
            conditionsLiftedInDisputeId: string | null;
            ground: string | null;
            /** @enum {string} */
            kind: "agree" | "partial" | "refuse";
            /** Format: date-time */
            preparedAt: string;
            preparedBy: string;
            reason: string | null;
            /** @description the dispute whose ruling is this consent */
            ruledIn: components["schemas"]["RuledInAnswer"] | null;
            /** Format: date-time */
            signedAt: string | null;
            signedBy: string | null;
            /**
             * Format: uuid
             * @description the consent signed beforehand it rests on
             */
            standingAnswerId: string | null;
            termCuts: components["schemas"]["TermCutAnswer"][];
        };
        GrantAnswer: {
            /** @enum {string} */
            beneficiaries: "department" | "department_and_lower" | "one_thing_departments";
            /** Format: uuid */
            beneficiaryDepartmentId: string;
            /**
             * Format: date
             * @description set by a bridge: the last day the answer gave
             */
            bridgedFrom: string | null;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** Format: uuid */
            id: string;
            itemIds: string[];
            /** @enum {string} */
            mode: "service_interface" | "batch_exchange" | "file_download" | "other";
            /** @description the latest order to the platform */
            platform: components["schemas"]["LatestOrderAnswer"] | null;
            /** Format: uuid */
            providerDepartmentId: string;
            purposes: components["schemas"]["PurposeInput"][];
            /** Format: uuid */
            requestId: string;
            /** @enum {string} */
            state: "live" | "suspended" | "ended";
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description the last day
             */
            validUntil: string | null;
            version: number;
        };
        GrantedPurposeAnswer: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            grantId: string;
            itemCodes: string[];
            oneThingCodes: string[];
            /**
             * Format: date
             * @description the last day
             */
            until: string | null;
        };
        GrantPage: {
            items: components["schemas"]["GrantAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        GrantStandingAnswer: {
            /**
             * Format: date
             * @description set by a bridge: the last day the answer gave
             */
            bridgedFrom: string | null;
            /** @description the latest order to the platform */
            platform: components["schemas"]["LatestOrderAnswer"] | null;
            /** @enum {string} */
            state: "live" | "suspended" | "ended";
            /**
             * Format: date
             * @description the last day; of the bridge where there is one
             */
            validUntil: string | null;
        };
        GroundInput: {
            /** @description its article */
            clause?: string | null;
            /** @enum {string} */
            kind: "law" | "administrative_regulation" | "state_council_decision";
            /** @description the words of the article */
            text?: string;
            /** @description title of the law, administrative regulation or State Council decision */
            title: string;
        };
        HallReadinessAnswer: {
            blockers: number;
            /** Format: uuid */
            departmentId: string;
            headline: components["schemas"]["SituationAnswer"];
            itemCode: string;
            itemName: string;
            /** @description what this caller does with materials that are undetermined */
            onUndetermined: components["schemas"]["OnUndeterminedAnswer"];
            paperless: boolean;
            regionCode: string;
            score: components["schemas"]["ScoreAnswer"];
            situationRequired: boolean;
            situations: components["schemas"]["SituationAnswer"][];
            situationsDeclared: number;
            situationsReady: number;
            /**
             * @description of the usual situation, for subjects from anywhere
             * @enum {string}
             */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        HealthBatchAnswer: {
            /** Format: uuid */
            departmentId: string;
            /** @description the rows left out, and why */
            findings: components["schemas"]["BatchFindingAnswer"][];
            /** Format: uuid */
            id: string;
            /** @description the platform’s own */
            number: string;
            /** Format: date-time */
            receivedAt: string;
            rowCount: number;
            takenCount: number;
        };
        HealthBatchesPage: {
            items: components["schemas"]["HealthBatchAnswer"][];
            next: string | null;
        };
        HealthBatchInput: {
            /** @description the platform’s own number; by it a batch is taken once */
            number: string;
            rows: components["schemas"]["HealthBatchRowInput"][];
        };
        HealthBatchRowInput: {
            /** @description what went wrong, as a code */
            detail?: string;
            failed: number;
            /**
             * @description whose failures they are, where the platform knows
             * @enum {string}
             */
            fault?: "provider" | "platform";
            /** @description the resource’s code on the exchange platform */
            resource: string;
            succeeded: number;
            /**
             * Format: date-time
             * @description the end of the time the calls are of
             */
            until: string;
        };
        /** @enum {string} */
        HealthBatchRule: "required" | "text" | "instant" | "not_future" | "too_old" | "count" | "no_calls" | "fault_word" | "resource_unknown" | "resource_ambiguous" | "repeated";
        HealthBatchTakenAnswer: {
            /** Format: uuid */
            departmentId: string;
            /** @description the rows left out, and why */
            findings: components["schemas"]["BatchFindingAnswer"][];
            /** Format: uuid */
            id: string;
            /** @description sent before with the same content: nothing was taken again */
            isRepeated: boolean;
            /** @description the platform’s own */
            number: string;
            /** Format: date-time */
            receivedAt: string;
            rowCount: number;
            takenCount: number;
        };
        HealthChangeAnswer: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            before: "good" | "degraded" | "failing" | "unknown";
            /** @description the calls it rests on */
            evidence: components["schemas"]["HealthGroundsAnswer"];
            /**
             * @description whose failure it is, as far as it is known
             * @enum {string|null}
             */
            fault: "provider" | "platform" | null;
            /** @enum {string} */
            reason: "failures" | "recovery" | "evidence" | "silence";
            /** @enum {string} */
            state: "good" | "degraded" | "failing" | "unknown";
            version: number;
        };
        HealthCountsAnswer: {
            degraded: number;
            failing: number;
            good: number;
            unknown: number;
        };
        HealthDayAnswer: {
            /** Format: date */
            day: string;
            failures: number;
            /** @enum {string} */
            source: "hall" | "platform" | "probe";
            successes: number;
        };
        HealthEntryAnswer: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        HealthEvidenceAnswer: {
            /** @description newest first */
            changes: components["schemas"]["HealthChangeAnswer"][];
            /** @description the last 30 days; days without calls are left out */
            days: components["schemas"]["HealthDayAnswer"][];
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            entries: components["schemas"]["HealthEntryAnswer"][];
            /**
             * @description whose failure it is, as far as it is known
             * @enum {string|null}
             */
            fault: "provider" | "platform" | null;
            /**
             * Format: date-time
             * @description when the newest evidence happened
             */
            heardAt: string | null;
            kind: string;
            name: string;
            /** @description the newest 50 */
            outcomes: components["schemas"]["KeptOutcomeAnswer"][];
            platformCode: string | null;
            /** @description null: never looked at */
            probe: components["schemas"]["ProbeStandingAnswer"] | null;
            reporters: components["schemas"]["ReporterAnswer"][];
            /** Format: uuid */
            resourceId: string;
            /**
             * Format: date-time
             * @description null: nobody ever told of it
             */
            since: string | null;
            /** @enum {string} */
            state: "good" | "degraded" | "failing" | "unknown";
        };
        HealthGroundsAnswer: {
            counts: components["schemas"]["SourceCountAnswer"][];
            /** Format: date-time */
            from: string | null;
            /** Format: date-time */
            until: string | null;
        };
        HealthSettingsAnswer: {
            hosts: components["schemas"]["ProbeHostAnswer"][];
            /** @description off until it is turned on */
            isProbing: boolean;
            /** Format: date-time */
            setAt: string | null;
            thresholds: components["schemas"]["ThresholdAnswer"][];
            /** @description for If-Match */
            version: number;
        };
        HealthSettingsInputBody: {
            hosts: components["schemas"]["ProbeHostInput"][];
            isProbing: boolean;
            /** @description those left out have their usual value */
            thresholds: {
                degradedFrom?: number;
                easedBelow?: number;
                failingFrom?: number;
                keptDays?: number;
                leastCalls?: number;
                recoveringCalls?: number;
                silentHours?: number;
                structuralDays?: number;
                windowCalls?: number;
                windowHours?: number;
            };
        };
        HeldDelegationAnswer: {
            /** Format: uuid */
            delegateId: string;
            /** @description of the delegate */
            delegateName: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            postId: string;
            reason: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            version: number;
        };
        HeldPostAnswer: {
            /** @description oldest first; ended ones included */
            delegations: components["schemas"]["HeldDelegationAnswer"][];
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            role: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            version: number;
        };
        HitAnswer: {
            /** @description UTF-16 units */
            from: number;
            /** @description the first unit after it */
            to: number;
        };
        HolidayInput: {
            /**
             * Format: date
             * @description first day off
             */
            from: string;
            /** @description weekend days worked in exchange */
            makeUpWorkdays: string[];
            /** @example 国庆节 */
            name: string;
            /**
             * Format: date
             * @description last day off
             */
            to: string;
        };
        HowAnswer: {
            /** @enum {string|null} */
            channel: "government_extranet" | "internet" | "department_network" | null;
            /** @description calls a day the grant may make; null: not told */
            dailyQuota: number | null;
            /** @description what is to be given, e.g. 身份证号; null: not told */
            inputs: string[] | null;
            /** @enum {string} */
            kind: "interface" | "table" | "file";
            link: string | null;
            /** @description code of the resource on the exchange platform */
            platformCode: string | null;
            /** @description of these left today, by the calls reported; null: without quota or grant */
            quotaLeft: number | null;
            /** @description data items of the entry */
            returnedFields: string[];
            /** @description when it answers; null: not told */
            serviceHours: string | null;
        };
        ImpactAnswer: {
            /** @description of what follows; named when it is signed off */
            digest: string;
            grants: components["schemas"]["TouchedGrantAnswer"][];
            items: components["schemas"]["ChangedItemAnswer"][];
            requests: components["schemas"]["TouchedRequestAnswer"][];
            /** Format: date-time */
            signedAt: string | null;
            /** @description who signed exactly this off */
            signedBy: string | null;
        };
        ImpactSignOffInput: {
            /** @description `digest` of the impact that was seen */
            digest: string;
        };
        ImportAnswer: {
            /** @description of a catalogue: what says that the acts of art. 13 were done */
            actsReference: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: uuid */
            applyOperationId: string | null;
            /**
             * Format: uuid
             * @description the edition its template was filled from
             */
            baseEditionId: string | null;
            /** Format: uuid */
            batchId: string | null;
            batchNumber: number;
            counts: components["schemas"]["ImportCountsAnswer"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            departmentId: string;
            documentNumber: string | null;
            fileName: string;
            fileSha256: string;
            /** @description each column, what its heading was taken for; null: read over */
            headings: {
                [key: string]: unknown;
            }[] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            intent: "take_over" | "propose";
            /** Format: date */
            issuedOn: string | null;
            issuer: string | null;
            /** @description conflicts nobody decided yet */
            openConflicts: number;
            /** Format: uuid */
            operationId: string;
            /** @description whose rows these are, where the file names no provider */
            providerName: string | null;
            /**
             * @description the kind of file it was read as
             * @enum {string|null}
             */
            readAs: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | null;
            /** @description how often it was checked anew because the list had moved on */
            rechecks: number;
            /** @description why the file was refused or could not be applied */
            refusal: {
                [key: string]: unknown;
            } | null;
            /**
             * @description which rows were asked to be taken
             * @enum {string}
             */
            rowsTaken: "all" | "good";
            seriesCode: string;
            /** @description the sheet the headings were found in */
            sheet: string | null;
            /**
             * @description the kind of file the importer named
             * @enum {string|null}
             */
            source: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | "none" | null;
            /** @enum {string} */
            state: "received" | "checked" | "refused" | "applying" | "applied" | "failed";
            /**
             * @description `catalogue`: entries alone, no batch; `batchNumber` is 0
             * @enum {string}
             */
            target: "list" | "catalogue";
            title: string;
            /** @description for If-Match */
            version: number;
        };
        ImportCountsAnswer: {
            /** @description rows the list changed too since the template was downloaded */
            conflicts?: number;
            entries: number;
            /** @description error, gap, notice */
            findings: {
                [key: string]: number;
            };
            /** @description entries that lack a field of arts 13 to 15 */
            gaps: {
                [key: string]: number;
            };
            items: number;
            /** @description the findings by rule, errors first, then by how many */
            kinds?: components["schemas"]["FindingKindAnswer"][];
            /** @description new, changed, unchanged, withdrawn, error */
            outcomes: {
                [key: string]: number;
            };
        };
        ImportedPartAnswer: {
            changes: components["schemas"]["ModelChangeAnswer"][];
            code: string;
            /**
             * Format: uuid
             * @description the draft it became
             */
            draftId: string | null;
            /** @description what will keep the draft from being published */
            faults: components["schemas"]["DraftFaultAnswer"][];
            name: string;
            /** @enum {string} */
            outcome: "new" | "changed" | "unchanged" | "not_yours" | "under_way";
            /** @enum {string} */
            target: "item" | "template" | "one_thing";
        };
        ImportPageAnswer: {
            items: components["schemas"]["PastImportAnswer"][];
            next: string | null;
        };
        ImportReportAnswer: {
            /** @description of a catalogue: what says that the acts of art. 13 were done */
            actsReference: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: uuid */
            applyOperationId: string | null;
            /**
             * Format: uuid
             * @description the edition its template was filled from
             */
            baseEditionId: string | null;
            /** Format: uuid */
            batchId: string | null;
            batchNumber: number;
            counts: components["schemas"]["ImportCountsAnswer"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            departmentId: string;
            documentNumber: string | null;
            fileName: string;
            fileSha256: string;
            /** @description a page of what is to be told, in the order of the sheet */
            findings: components["schemas"]["FindingPageAnswer"];
            /** @description each column, what its heading was taken for; null: read over */
            headings: {
                [key: string]: unknown;
            }[] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            intent: "take_over" | "propose";
            /** Format: date */
            issuedOn: string | null;
            issuer: string | null;
            /** @description conflicts nobody decided yet */
            openConflicts: number;
            /** Format: uuid */
            operationId: string;
            /** @description whose rows these are, where the file names no provider */
            providerName: string | null;
            /**
             * @description the kind of file it was read as
             * @enum {string|null}
             */
            readAs: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | null;
            /** @description how often it was checked anew because the list had moved on */
            rechecks: number;
            /** @description why the file was refused or could not be applied */
            refusal: {
                [key: string]: unknown;
            } | null;
            /**
             * @description which rows were asked to be taken
             * @enum {string}
             */
            rowsTaken: "all" | "good";
            seriesCode: string;
            /** @description the sheet the headings were found in */
            sheet: string | null;
            /**
             * @description the kind of file the importer named
             * @enum {string|null}
             */
            source: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | "none" | null;
            /** @enum {string} */
            state: "received" | "checked" | "refused" | "applying" | "applied" | "failed";
            /**
             * @description `catalogue`: entries alone, no batch; `batchNumber` is 0
             * @enum {string}
             */
            target: "list" | "catalogue";
            title: string;
            /** @description for If-Match */
            version: number;
        };
        InboxNoticeAnswer: {
            /** @description codes, numbers and dates */
            facts: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            /** @description the journal event it tells of */
            kind: string;
            /** @description path of the page it leads to */
            link: string;
            /** @description rises by one for each of my notices: the place in the stream */
            number: number;
            /** Format: uuid */
            objectId: string;
            objectType: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            readAt: string | null;
            text: components["schemas"]["InboxTextAnswer"];
            /** @enum {string} */
            urgency: "first" | "news" | "ladder" | "overdue";
        };
        InboxPage: {
            items: components["schemas"]["InboxNoticeAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        InboxTextAnswer: {
            en: string;
            zh: string;
        };
        InclusionProofAnswer: {
            checkpointSeq: number;
            /** @description audit path of RFC 9162 from the row’s hash to the root */
            path: string[];
        };
        IssuedBulletinAnswer: {
            /** @enum {string} */
            algorithm: "sm3" | "sha256";
            /** Format: date-time */
            asOf: string | null;
            board: components["schemas"]["FrozenBoardAnswer"] | null;
            /** @description of the frozen content */
            contentHash: string;
            /**
             * Format: date
             * @description the day ages and overdue days are counted to
             */
            countedOn: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** @enum {string} */
            kind: "board" | "performance";
            /** @example 2026年第3期 */
            number: string;
            /**
             * Format: uuid
             * @description the issue it is compared with
             */
            previousId: string | null;
            report: components["schemas"]["FrozenReportAnswer"] | null;
            /** @description the year a performance report is about */
            reportedYear: number | null;
            /** @description the journal’s sequence the figures hold up to */
            sequence: number;
            title: components["schemas"]["SayAnswer"];
        };
        ItemAnswer: {
            /**
             * @description national grade, where stated
             * @enum {string}
             */
            classification?: "core" | "important" | "general";
            dataType: string | null;
            /** Format: uuid */
            id: string;
            length: number | null;
            name: string;
            /**
             * @description whether the public may have it, where stated
             * @enum {string}
             */
            openKind?: "open" | "conditional" | "not_open";
            position: number;
            /** @description local grade 1 to 4 */
            sensitivity: number | null;
            /** @enum {string|null} */
            shareType: "unconditional" | "conditional" | "not_shared" | null;
        };
        ItemCodesAnswer: {
            /** @description implementing codes */
            itemCodes: string[];
        };
        ItemDecisionAnswer: {
            cutCitation: components["schemas"]["CitationAnswer"] | null;
            /** @description of the dictionary of refusals */
            cutGround: string | null;
            cutReason: string | null;
            /** @enum {string} */
            decision: "asked" | "granted" | "cut";
            /** Format: uuid */
            itemId: string;
            name: string | null;
        };
        ItemHolderAnswer: {
            department: components["schemas"]["PartyAnswer"];
            entryCode: string;
            entryName: string;
        };
        ItemPageAnswer: {
            items: components["schemas"]["ItemSummaryAnswer"][];
            next: string | null;
        };
        ItemQuestionInput: {
            /**
             * @description code of the item, by `scheme`
             * @example 11999900MB0000001K3999900100103
             */
            itemCode: string;
            /**
             * @description whose code it is: implementing, national, local, 业务办理项
             * @default implementing
             * @enum {string}
             */
            scheme: "implementing" | "national" | "local" | "handling";
            /**
             * @description without subjectRegion: how far subjects come from
             * @default national
             * @enum {string}
             */
            scope: "local" | "province" | "national";
            /** @description code of a declared situation */
            situation?: string;
            /** @description region of the subject; decides the scope */
            subjectRegion?: string;
        };
        ItemQuestionsInput: {
            questions: components["schemas"]["ItemQuestionInput"][];
        };
        ItemReadinessAnswer: {
            blockers: number;
            /** Format: uuid */
            departmentId: string;
            headline: components["schemas"]["SituationAnswer"];
            itemCode: string;
            itemName: string;
            paperless: boolean;
            regionCode: string;
            score: components["schemas"]["ScoreAnswer"];
            situationRequired: boolean;
            situations: components["schemas"]["SituationAnswer"][];
            situationsDeclared: number;
            situationsReady: number;
            /**
             * @description of the usual situation, for subjects from anywhere
             * @enum {string}
             */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        ItemReadinessBatchAnswer: {
            /** @description in the order of the questions; UnansweredItem where a question cannot be answered */
            results: (components["schemas"]["HallReadinessAnswer"] | components["schemas"]["UnansweredItem"])[];
        };
        ItemSummaryAnswer: {
            blockers: number;
            /** Format: uuid */
            departmentId: string;
            itemCode: string;
            itemName: string;
            paperless: boolean;
            regionCode: string;
            score: components["schemas"]["ScoreAnswer"];
            situationsDeclared: number;
            situationsReady: number;
            /**
             * @description of the usual situation, for subjects from anywhere
             * @enum {string}
             */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        JournalEventAnswer: {
            actorDepartmentIds: string[];
            actorId: string;
            /** @enum {string} */
            actorKind: "person" | "client" | "system";
            /** @description of a person; machines have none */
            actorName: string | null;
            departmentIds: string[];
            /** Format: uuid */
            eventId: string;
            objectId: string;
            objectType: string;
            objectVersion: number;
            /**
             * Format: date-time
             * @description the instant the act counts from
             */
            occurredAt: string;
            payload: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description database time of the append
             */
            recordedAt: string;
            seq: number;
            traceId: string;
            type: string;
        };
        JournalEventsAnswer: {
            items: components["schemas"]["JournalEventAnswer"][];
            /** @description `after` of the next page; null at the end */
            next: number | null;
        };
        JournalHeadAnswer: {
            /** @description its hash, hex */
            hash: string;
            /** @description how long the oldest unsealed row has waited; 0 when all is sealed */
            oldestUnsealedMilliseconds: number;
            /** @description the last sealed sequence; 0 while there is none */
            seq: number;
            /** @enum {string} */
            state: "sealing" | "late" | "refusing";
        };
        JournalProofAnswer: {
            /** @description those the proofs lead to */
            checkpoints: components["schemas"]["CaseCheckpointAnswer"][];
            /** @description how far the journal was sealed */
            head: components["schemas"]["CaseHeadAnswer"];
            /** @description whether there are more rows than a proof holds */
            isCut: boolean;
            /** @description oldest first */
            rows: components["schemas"]["ProvenRowAnswer"][];
        };
        JudgedAnswer: {
            late: number;
            /** @description late ÷ n; null of nothing */
            lateShare: number | null;
            /** @description done, or overdue */
            n: number;
            onTime: number;
        };
        KeptDraftAnswer: {
            /** Format: uuid */
            about: string;
            form: string;
            /** Format: date-time */
            savedAt: string;
            seenVersion: number;
            values: {
                [key: string]: unknown;
            };
        };
        KeptDraftInput: {
            /**
             * Format: uuid
             * @description the object the forms are about
             */
            about: string;
            /** @description the act the form is for */
            form: string;
            /** @description of the object when it was read */
            seenVersion: number;
            /** @description what is typed, by field; 32 KB as JSON */
            values: {
                [key: string]: unknown;
            };
        };
        KeptDraftsAnswer: {
            items: components["schemas"]["KeptDraftAnswer"][];
        };
        KeptOutcomeAnswer: {
            /** Format: date-time */
            at: string;
            /** @description the platform’s number of the batch */
            batchNumber: string | null;
            /**
             * Format: uuid
             * @description who told it; null: the probe
             */
            departmentId: string | null;
            departmentName: string | null;
            /** @description what went wrong, as a code */
            detail: string | null;
            failures: number;
            /**
             * @description whose failure it is, as far as it is known
             * @enum {string|null}
             */
            fault: "provider" | "platform" | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            source: "hall" | "platform" | "probe";
            successes: number;
        };
        LateCatalogueTermAnswer: {
            /**
             * Format: date
             * @description the day of its change
             */
            changedOn: string | null;
            entryCode: string;
            entryName: string;
            /** Format: uuid */
            filingId: string | null;
            /** Format: uuid */
            id: string;
            /** @description the norm that changed */
            lawTitle: string | null;
            /**
             * @description the department did not update, the authority did not publish
             * @enum {string}
             */
            phase: "catalogue_update" | "catalogue_review";
            /** Format: date */
            startedOn: string;
        };
        LatestOrderAnswer: {
            /**
             * Format: date-time
             * @description when it was unconfirmed for too long
             */
            alarmedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description confirmed by a named person */
            byHand: boolean | null;
            /** @description by which document */
            document: string | null;
            /**
             * Format: date-time
             * @description from when it is so on the platform
             */
            effectiveAt: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "open" | "change" | "suspend" | "resume" | "close";
            /** Format: date-time */
            orderedAt: string;
            /** @description why it failed */
            reason: string | null;
            /**
             * @description ordered: 已下令，尚未生效
             * @enum {string}
             */
            state: "ordered" | "in_force" | "failed";
            text: components["schemas"]["SentenceAnswer"];
            /** @description for If-Match of its confirmation */
            version: number;
        };
        LawChangeAnswer: {
            /** Format: date */
            changedOn: string;
            clause: string | null;
            document: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "law" | "administrative_regulation" | "state_council_decision" | "department_duty";
            /** Format: date-time */
            recordedAt: string;
            recordedBy: string;
            regionCode: string;
            summary: string;
            title: string;
        };
        LawChangeInput: {
            /**
             * Format: date
             * @description the terms run from this day
             */
            changedOn: string;
            /** @description the article that changed */
            clause?: string | null;
            /** @description number of the document */
            document?: string | null;
            /** @description the published entries it touches */
            entryIds: string[];
            /** @enum {string} */
            kind: "law" | "administrative_regulation" | "state_council_decision" | "department_duty";
            /** @description what changes for the catalogue */
            summary: string;
            /** @description title of the norm, or of the document that changes the duties */
            title: string;
        };
        LedgerFindingAnswer: {
            /** @description `A`, `B`, …; empty when there is no such column */
            column: string;
            heading: string;
            /** @description how to mend it */
            mend: components["schemas"]["SentenceAnswer"];
            row: number;
            rule: components["schemas"]["LedgerRule"];
            /**
             * @description error: the row is not taken
             * @enum {string}
             */
            severity: "error" | "gap" | "notice";
            /** @description what the cell holds, shortened */
            value: string;
        };
        LedgerImportAnswer: {
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            fileId: string;
            fileName: string;
            /** @description of all findings */
            findingCount: number;
            /** @description at most 500 */
            findings: components["schemas"]["LedgerFindingAnswer"][];
            /** Format: uuid */
            id: string;
            importedCount: number | null;
            /** @description rows that can be taken; once applied, that were */
            plan: components["schemas"]["PlannedRowAnswer"][];
            /** @description rows below the headings */
            rowCount: number;
            source: string;
            /** @enum {string} */
            state: "checked" | "applied";
            /** @description for If-Match */
            version: number;
        };
        /** @enum {string} */
        LedgerRule: "required" | "number_instead_of_text" | "too_long" | "text_malformed" | "serial_repeated" | "department_unknown" | "department_not_yours" | "entry_unknown" | "entry_not_shared" | "entry_of_other_department" | "own_entry" | "state_unknown" | "time_unknown" | "time_in_future" | "time_order" | "before_the_rules" | "answer_time_missing" | "item_unknown" | "mode_not_offered" | "to_be_completed" | "not_sent" | "ended" | "already_imported";
        LeftOutAnswer: {
            entryCode: string | null;
            /** @description the data that are needed, by name */
            evidenceTypeNames: string[];
            /**
             * Format: uuid
             * @description the grant that covers it
             */
            grantId: string | null;
            /** @description data items of the entry */
            itemNames: string[];
            /** Format: uuid */
            providerDepartmentId: string | null;
            /** @enum {string} */
            reason: "not_mapped" | "field_not_in_entry" | "own_data" | "asks_itself" | "not_published" | "not_shared" | "granted" | "requested";
            /**
             * Format: uuid
             * @description the request under way that covers it
             */
            requestId: string | null;
            text: components["schemas"]["SentenceAnswer"];
        };
        LetterAnswer: {
            formats: ("docx" | "pdf")[];
            /** @enum {string} */
            kind: "request" | "supplement_notice" | "transfer" | "extension_application" | "extension_decision" | "extension_notice" | "agreement" | "partial_agreement" | "refusal" | "suspension" | "resumption" | "termination" | "service_change" | "service_filing" | "disposal" | "correction_report" | "correction_result" | "negotiation" | "coordination_application" | "government_referral" | "ruling" | "urging" | "urging_reply" | "rectification_order" | "rectification_report";
            /** @description the kind by name */
            text: components["schemas"]["SentenceAnswer"];
            /** @description of the letter, in Chinese */
            title: string;
        };
        LettersAnswer: {
            /** @description in the order in which the acts can happen */
            items: components["schemas"]["LetterAnswer"][];
            /** @description of the object, for people */
            number: string;
        };
        ListedDraftAnswer: {
            /** @description begun from this version; 0: from what is in force; null: new */
            baseNumber: number | null;
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            origin: "typed" | "import";
            /** @description who wrote it last */
            preparedBy: string;
            publishedNumber: number | null;
            /** @description why it came back */
            returnedFor: string | null;
            /** @enum {string} */
            state: "draft" | "signing" | "published" | "discarded";
            /** @enum {string} */
            target: "item" | "template" | "one_thing";
            /** Format: date-time */
            updatedAt: string;
            /** @description for If-Match */
            version: number;
        };
        ListedFilingAnswer: {
            assessments: components["schemas"]["AssessmentsAnswer"];
            /**
             * Format: uuid
             * @description who reviews and publishes (art. 16)
             */
            authorityDepartmentId: string | null;
            /** @description the version it was begun from */
            baseVersion: number | null;
            content: components["schemas"]["FilingContentAnswer"];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: uuid
             * @description the entry; of a new one once it is published
             */
            entryId: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "new" | "change" | "withdrawal";
            /**
             * Format: uuid
             * @description the change of law or duties it answers
             */
            lawChangeId: string | null;
            /** @description who wrote it last */
            preparedBy: string;
            /** Format: uuid */
            providerDepartmentId: string;
            publishedVersion: number | null;
            reason: string | null;
            regionCode: string;
            /** @description why it came back */
            returnedFor: string | null;
            reviewedBy: string | null;
            /** @enum {string} */
            state: "draft" | "signing" | "submitted" | "reviewed" | "published" | "discarded";
            /** Format: date-time */
            updatedAt: string;
            /** @description for If-Match */
            version: number;
        };
        ListedPersonAnswer: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            office: string;
            /** @description oldest first; ended ones included */
            posts: components["schemas"]["HeldPostAnswer"][];
            /** @enum {string} */
            status: "active" | "disabled";
            version: number;
        };
        ListedRequestAnswer: {
            answer: components["schemas"]["ShownAnswer"] | null;
            /** @description the latest clock */
            clock: components["schemas"]["ClockAnswer"] | null;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** Format: uuid */
            id: string;
            itemCount: number;
            /**
             * @description 申请·审核·供给·使用·处置·结束
             * @enum {string}
             */
            lifePhase: "application" | "review" | "supply" | "use" | "disposal" | "end";
            /** @description for people */
            number: string;
            /**
             * @description of the running clock
             * @enum {string|null}
             */
            phase: "check" | "answer" | "supply" | null;
            provider: components["schemas"]["PartyAnswer"];
            requester: components["schemas"]["PartyAnswer"];
            scenario: string;
            /** @enum {string} */
            shareType: "unconditional" | "conditional";
            /**
             * @description the step inside the phase
             * @enum {string}
             */
            state: "draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated";
            /** Format: date-time */
            stateSince: string;
            /** @description why and by when it is wanted before others */
            urgent: components["schemas"]["UrgentInput"] | null;
            /** Format: date */
            validUntil: string | null;
            version: number;
        };
        ListedResourceAnswer: {
            /** Format: date-time */
            attachedAt: string;
            /** @enum {string|null} */
            channel: "government_extranet" | "internet" | "department_network" | null;
            /** @description calls a day each grant may make; null: not told */
            dailyQuota: number | null;
            /** Format: uuid */
            departmentId: string;
            entries: components["schemas"]["ServedEntryAnswer"][];
            healthUrl: string | null;
            /** Format: uuid */
            id: string;
            /** @description what is to be given to query it; null: not told */
            inputs: string[] | null;
            /** @enum {string} */
            kind: "interface" | "table" | "file";
            name: string;
            platformCode: string | null;
            /** @description when it answers; null: not told */
            serviceHours: string | null;
            url: string | null;
            /** @description of the resource itself, for If-Match */
            version: number;
        };
        ListedVersionAnswer: {
            /** @description it came in by an import, without a draft */
            byImport: boolean;
            code: string;
            /** @description SHA-256 of the canonical content (RFC 8785) */
            contentHash: string;
            /** Format: uuid */
            departmentId: string | null;
            name: string;
            number: number;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
            publisherName: string | null;
            /** @enum {string} */
            target: "item" | "template" | "one_thing";
        };
        LotAnswer: {
            /** @description working days; negative when it is past */
            daysLeft: number;
            /**
             * Format: date
             * @description the last day of the last of them
             */
            deadline: string;
            done: number;
            /** @description null: nothing left, or no pace to go by */
            forecast: components["schemas"]["BurnForecastAnswer"] | null;
            /** Format: uuid */
            id: string;
            /**
             * @description batch of the duty list · request package
             * @enum {string}
             */
            kind: "batch" | "package";
            /** @description kind:id, which names it in the address */
            lot: string;
            /** @enum {string} */
            outlook: "done" | "missed" | "will" | "likely" | "doubtful" | "will_not" | "unknown";
            /** @description of what remains, past its own last day */
            overdue: number;
            pace: components["schemas"]["BurnPaceAnswer"];
            remaining: number;
            /** @description the rows counted */
            rows: string;
            /** Format: date */
            startedOn: string;
            title: string;
            /** @description n */
            total: number;
        };
        LotListAnswer: {
            definitions: components["schemas"]["DefinitionAnswer"][];
            /** @description the most endangered first */
            items: components["schemas"]["LotAnswer"][];
            stamp: components["schemas"]["StampAnswer"];
        };
        MappedEntryAnswer: {
            itemNames: string[];
            name: string;
            /** Format: uuid */
            providerDepartmentId: string;
            shareType: string;
        };
        MatchedEntryAnswer: {
            code: string;
            conditions: string | null;
            name: string;
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
        };
        MatchInput: {
            /** @description the entry; null: the catalogue has none */
            entryCode: string | null;
        };
        MatchPartAnswer: {
            /** @description the words that agree */
            agreed: string[];
            missing: string[];
            /** @enum {string} */
            part: "name" | "items";
            /** @description 0 to 1 */
            score: number;
            /** @description of the whole, 0 to 1 */
            weight: number;
        };
        MaterialAnswer: {
            /** @description article or document */
            basis: string | null;
            blockers: components["schemas"]["BlockerAnswer"][];
            code: string;
            /** @description whose data they are */
            contact: components["schemas"]["ContactAnswer"] | null;
            /** @enum {string} */
            decision: "waive" | "waive_if_hit" | "commitment" | "accept_later" | "ask" | "undetermined";
            entryCode: string | null;
            /** Format: uuid */
            grantId: string | null;
            /** @description where it is queried; null: it is not, or nowhere known */
            how: components["schemas"]["HowAnswer"] | null;
            name: string;
            /** @enum {string} */
            necessity: "compulsory" | "conditional" | "later" | "optional";
            /** @description what to do where the query fails, the best first */
            onFailure: components["schemas"]["AlternativeAnswer"][];
            /**
             * @description what a query that finds nobody says of the fact: nothing
             * @enum {string|null}
             */
            onMiss: "not_proof" | null;
            /** @enum {string} */
            origin: "applicant" | "department_issued" | "other";
            /** @enum {string} */
            reason: "shared_data_granted" | "query_first" | "own_data" | "earlier_result" | "verified_by_office" | "abolished" | "commitment_accepted" | "may_follow_later" | "applicant_own" | "no_way_mapped" | "data_blocked" | "data_refused_by_law" | "subject_not_covered" | "subject_region_needed" | "optional_not_spared" | "not_mapped";
            /** @description one sentence for the clerk */
            say: components["schemas"]["SayAnswer"];
            /** Format: date */
            validUntil: string | null;
            /** @enum {string|null} */
            way: "abolished" | "shared_data" | "e_licence" | "earlier_result" | "own_verification" | "commitment" | null;
            /**
             * @description health of the resource behind it, beside what is ready; null: it rests on nobody’s resource
             * @enum {string|null}
             */
            workingNow: "good" | "degraded" | "failing" | "unknown" | null;
        };
        MatrixAnswer: {
            /** @description requesters, those with most first */
            columns: components["schemas"]["MatrixColumnAnswer"][];
            /** @description providers there was no room for; the totals hold them */
            providersLeftOut: number;
            /** @description requesters there was no room for; the totals hold them */
            requestersLeftOut: number;
            /** @description providers, those with most first */
            rows: components["schemas"]["MatrixRowAnswer"][];
            stamp: components["schemas"]["StampAnswer"];
            total: components["schemas"]["PairCountsAnswer"];
        };
        MatrixCellsAnswer: {
            /** @description per column; null: the department itself, or not the caller’s to see */
            granted: (number | null)[];
            /** @description per column; null: the department itself, or not the caller’s to see */
            owed: (number | null)[];
            /** @description per column; null: the department itself, or not the caller’s to see */
            supplied: (number | null)[];
            /** @description per column; null: the department itself, or not the caller’s to see */
            working: (number | null)[];
        };
        MatrixColumnAnswer: {
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            /** @description 已授权: entries with a grant in force, also while it is suspended */
            granted: number;
            /** @description 应供: entries owed under duty rows in force whose recipients are confirmed */
            owed: number;
            /** @description 已供给: of those, with a usable resource */
            supplied: number;
            /** @description 可用: of those, live and not disputed by an accepted correction */
            working: number;
        };
        MatrixRowAnswer: {
            cells: components["schemas"]["MatrixCellsAnswer"];
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            /** @description 已授权: entries with a grant in force, also while it is suspended */
            granted: number;
            /** @description 应供: entries owed under duty rows in force whose recipients are confirmed */
            owed: number;
            /** @description 已供给: of those, with a usable resource */
            supplied: number;
            /** @description 可用: of those, live and not disputed by an accepted correction */
            working: number;
        };
        MatterAnswer: {
            blockers: components["schemas"]["ForecastBlockerAnswer"][];
            departmentName: string;
            /** @description null: nothing compulsory is missing */
            forecast: components["schemas"]["ForecastAnswer"] | null;
            itemCode: string | null;
            /** @enum {string} */
            kind: "compulsory" | "optional";
            name: string;
            /**
             * Format: date
             * @description while ready: the first day a grant it rests on ends
             */
            readyUntil: string | null;
            score: components["schemas"]["ScoreAnswer"] | null;
            /** @enum {string} */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        MeAnswer: {
            /** @description true while nothing but a change of password is open */
            passwordChangeDue: boolean;
            permissions: ("session.own" | "calendar.read" | "calendar.manage" | "organisation.read" | "organisation.manage" | "organisation.signing_rules" | "people.manage" | "clients.manage" | "settings.manage" | "journal.read" | "catalogue.read" | "catalogue.edit" | "catalogue.sign" | "catalogue.publish" | "catalogue.filings" | "catalogue.law_changes" | "catalogue.attach_resource" | "health.read" | "health.batches" | "lists.read" | "lists.import" | "lists.approve" | "needs.raise" | "flows.record" | "needs.match" | "duties.read" | "duties.settle" | "duties.assign" | "files.upload" | "operations.read" | "requests.read" | "requests.case_file" | "requests.prepare" | "requests.sign" | "requests.answer" | "requests.consult" | "requests.answer_sign" | "requests.supply" | "requests.confirm" | "requests.suspend" | "requests.oversee" | "requests.rules" | "requests.import" | "requests.import_apply" | "outside.record" | "use_reports.send" | "use_counts.send" | "platform_orders.read" | "platform_orders.answer" | "platform_orders.confirm" | "notices.read" | "notices.channels" | "webhooks.own" | "queues.read" | "services.read" | "services.manage" | "services.drafts" | "services.publish" | "availability.read" | "availability.sandbox" | "availability.bundle" | "corrections.report" | "corrections.read" | "corrections.answer" | "disputes.read" | "disputes.raise" | "disputes.overrule" | "disputes.coordinate" | "cases.read" | "cases.state_reason" | "cases.suspect" | "cases.find" | "signs.read" | "urgings.read" | "urgings.reply" | "supervision.urge" | "supervision.issue" | "supervision.read")[];
            person: components["schemas"]["MyselfAnswer"];
            /** @description posts of today, lent ones included */
            posts: components["schemas"]["MyPostAnswer"][];
        };
        MeasureAnswer: {
            /** @description where the law says it */
            article: string | null;
            /** @enum {string} */
            better: "higher" | "lower" | "neither";
            denominator: number | null;
            /** @description what is counted below it; null for a count */
            denominatorText: components["schemas"]["SayAnswer"] | null;
            /** @description days with those of the requester left in */
            elapsed: number | null;
            /**
             * @description 供得出 · 流得动 · 用得好 · 保安全
             * @enum {string}
             */
            group: "supplied" | "flowing" | "used" | "safe";
            id: string;
            /** @description how many rows the value speaks of */
            n: number;
            name: components["schemas"]["SayAnswer"];
            numerator: number | null;
            /** @description what is counted above the line */
            numeratorText: components["schemas"]["SayAnswer"];
            rows: components["schemas"]["RowLinksAnswer"];
            /** @description whose rows count */
            scope: components["schemas"]["SayAnswer"];
            /**
             * @description none_yet: only in issues frozen before the figure had a source
             * @enum {string}
             */
            source: "projection" | "none_yet";
            /** @description which days, which month */
            timeBase: components["schemas"]["SayAnswer"];
            /** @enum {string} */
            unit: "ratio" | "count" | "working_days" | "seconds";
            /** @description a ratio from 0 to 1, a count, working days or seconds; null: of nothing */
            value: number | null;
        };
        MeasureDetailAnswer: {
            /** @description where the law says it */
            article: string | null;
            /** @enum {string} */
            better: "higher" | "lower" | "neither";
            denominator: number | null;
            /** @description what is counted below it; null for a count */
            denominatorText: components["schemas"]["SayAnswer"] | null;
            /** @description days with those of the requester left in */
            elapsed: number | null;
            /**
             * @description 供得出 · 流得动 · 用得好 · 保安全
             * @enum {string}
             */
            group: "supplied" | "flowing" | "used" | "safe";
            id: string;
            /** @description how many rows the value speaks of */
            n: number;
            name: components["schemas"]["SayAnswer"];
            numerator: number | null;
            /** @description what is counted above the line */
            numeratorText: components["schemas"]["SayAnswer"];
            rows: components["schemas"]["RowLinksAnswer"];
            /** @description whose rows count */
            scope: components["schemas"]["SayAnswer"];
            /** @description oldest first; empty for what is counted as it stands */
            series: components["schemas"]["MonthAnswer"][];
            /** @description the most frequent first */
            shares: components["schemas"]["ShareAnswer"][];
            /**
             * @description none_yet: only in issues frozen before the figure had a source
             * @enum {string}
             */
            source: "projection" | "none_yet";
            stamp: components["schemas"]["StampAnswer"];
            /** @description which days, which month */
            timeBase: components["schemas"]["SayAnswer"];
            /** @enum {string} */
            unit: "ratio" | "count" | "working_days" | "seconds";
            /** @description a ratio from 0 to 1, a count, working days or seconds; null: of nothing */
            value: number | null;
        };
        MeasureGroupAnswer: {
            /** @enum {string} */
            group: "supplied" | "flowing" | "used" | "safe";
            measures: components["schemas"]["MeasureAnswer"][];
            name: components["schemas"]["SayAnswer"];
        };
        MeasureListAnswer: {
            groups: components["schemas"]["MeasureGroupAnswer"][];
            stamp: components["schemas"]["StampAnswer"];
        };
        MendAnswer: {
            en: string;
            zh: string;
        };
        MissingPartAnswer: {
            /** @enum {string} */
            part: "legal_basis" | "scenario" | "use_scope" | "items" | "purposes" | "mode" | "term" | "truthfulness" | "personal_information";
            what: string;
        };
        MissingPartInput: {
            /** @enum {string} */
            part: "legal_basis" | "scenario" | "use_scope" | "items" | "purposes" | "mode" | "term" | "truthfulness" | "personal_information";
            /** @description what is to be written */
            what: string;
        };
        ModelChangeAnswer: {
            after: components["schemas"]["SayAnswer"] | null;
            before: components["schemas"]["SayAnswer"] | null;
            /** @enum {string} */
            field: "code" | "nationalCode" | "localCode" | "handlingCode" | "name" | "itemType" | "regionCode" | "guideVersion" | "status" | "completeForGuide" | "template" | "leadName" | "nationalBatch" | "cooperating" | "order" | "questions" | "situations" | "materials" | "uses" | "evidence" | "matters" | "measures.materials" | "measures.steps" | "measures.visits" | "measures.workingDays";
            /** @description which of several */
            key: string | null;
            /** @description the change in one sentence */
            say: components["schemas"]["SayAnswer"];
        };
        ModelComparisonAnswer: {
            changes: components["schemas"]["ModelChangeAnswer"][];
            from: components["schemas"]["ListedVersionAnswer"];
            to: components["schemas"]["ListedVersionAnswer"];
        };
        ModelContentAnswer: {
            /** @description of an item or a standard item */
            item: components["schemas"]["WrittenItemInput"] | null;
            oneThing: components["schemas"]["WrittenOneThingInput"] | null;
        };
        ModelImportAnswer: {
            /** @description sent with the same file, the import that was tried is done */
            digest: string;
            /** @description with one of them nothing is imported */
            faults: components["schemas"]["ModelTableFaultAnswer"][];
            /** @description false: a dry run */
            isApplied: boolean;
            parts: components["schemas"]["ImportedPartAnswer"][];
        };
        ModelTableFaultAnswer: {
            heading: string;
            mend: components["schemas"]["SayAnswer"];
            /** @description as Excel numbers it */
            row: number;
            /** @enum {string} */
            rule: "word" | "number" | "count" | "pairs" | "owner_unknown" | "twice" | "required";
            sheet: string;
        };
        ModelVersionAnswer: {
            /** @description it came in by an import, without a draft */
            byImport: boolean;
            code: string;
            content: components["schemas"]["ModelContentAnswer"];
            /** @description SHA-256 of the canonical content (RFC 8785) */
            contentHash: string;
            /** Format: uuid */
            departmentId: string | null;
            /** @description of my departments those that keep it: I may begin a change for them */
            mayChange: string[];
            name: string;
            number: number;
            /** Format: date-time */
            publishedAt: string;
            publishedBy: string;
            publisherName: string | null;
            /** @enum {string} */
            target: "item" | "template" | "one_thing";
        };
        MonthAnswer: {
            denominator: number | null;
            /** @description days with those of the requester left in */
            elapsed: number | null;
            /** @example 2026-11 */
            month: string;
            /** @description how many rows the value speaks of */
            n: number;
            numerator: number | null;
            /**
             * @description none_yet: only in issues frozen before the figure had a source
             * @enum {string}
             */
            source: "projection" | "none_yet";
            /** @description a ratio from 0 to 1, a count, working days or seconds; null: of nothing */
            value: number | null;
        };
        MovedTermAnswer: {
            /**
             * Format: uuid
             * @description whose term it is
             */
            departmentId: string;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            dueOnAfter: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /**
             * Format: uuid
             * @description of the request or the correction
             */
            id: string;
            /** @enum {string} */
            kind: "request" | "correction";
            /**
             * Format: uuid
             * @description who waits for it
             */
            otherDepartmentId: string;
            /** @enum {string} */
            phase: "check" | "answer" | "supply" | "correction";
            provisional: boolean;
            provisionalAfter: boolean;
        };
        MyPostAnswer: {
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            /** @description lent to me by somebody else */
            isDelegated: boolean;
            /** Format: uuid */
            postId: string;
            regionCode: string;
            /** @enum {string} */
            role: "liaison" | "office_head" | "department_head" | "authority_officer" | "supervisor" | "system_administrator" | "security_administrator" | "auditor" | "service_hall" | "exchange_platform";
        };
        MyselfAnswer: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
        };
        NecessityInput: {
            /** Format: uuid */
            itemId: string;
            why: string;
        };
        NeedActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "found" | "conditional" | "not_in_catalogue" | "forbidden";
            /** @enum {string} */
            state: "open" | "withdrawn";
            /** @description for If-Match */
            version: number;
        };
        NeedAnswer: {
            compulsory: boolean;
            /** Format: uuid */
            departmentId: string;
            /** @description null: no entry is mapped; a row for the need list */
            entryCode: string | null;
            evidenceTypeCode: string;
            evidenceTypeName: string;
            fields: string[];
            /** Format: uuid */
            grantId: string | null;
            itemCode: string;
            itemName: string;
            /** @description data items of the entry */
            itemNames: string[];
            materialCode: string | null;
            /** Format: uuid */
            providerDepartmentId: string | null;
            /** Format: uuid */
            requestId: string | null;
            /** @enum {string} */
            status: "own_data" | "granted" | "requested" | "other_purpose" | "open" | "not_mapped";
            /** @enum {string} */
            use: "spare" | "verify" | "prefill" | "push_result" | "later_check";
        };
        NeedBoardAnswer: {
            columns: components["schemas"]["NeedBoardColumnAnswer"][];
            /** @description whether there are more open needs than are shown */
            isCut: boolean;
        };
        NeedBoardColumnAnswer: {
            needs: components["schemas"]["NeedRowAnswer"][];
            /** @enum {string} */
            outcome: "found" | "conditional" | "not_in_catalogue" | "forbidden";
        };
        NeedInput: {
            /** @description the article or document the need rests on (使用依据) */
            basis: string;
            /** @description the entry it was matched with; left out: none */
            entryCode?: string;
            /**
             * @description the need is true, lawful and necessary (art. 20)
             * @enum {boolean}
             */
            isTruthful: true;
            items?: string[];
            /** @description the material it would spare */
            material?: string;
            /** @description the service item it serves */
            matter?: string;
            /** @description the data needed */
            name: string;
            /**
             * Format: uuid
             * @description whom the asker takes for the provider
             */
            namedDepartmentId?: string;
            /** @description 使用场景 */
            scenario: string;
            /** @enum {string} */
            shareMode?: "service_interface" | "batch_exchange" | "file_download" | "other";
            /** @description 使用范围 */
            usageScope: string;
            /** @description 使用时限 */
            usageTerm: string;
            /** @description cases a year (年平均办理量) */
            yearlyVolume?: number;
        };
        NeedListAnswer: {
            items: components["schemas"]["NeedAnswer"][];
        };
        NeedNegativeAnswer: {
            /** @description law and article */
            ground: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            reviewOn: string;
        };
        NeedRowAnswer: {
            basis: string;
            entry: components["schemas"]["MatchedEntryAnswer"] | null;
            /** Format: uuid */
            id: string;
            items: string[];
            material: string | null;
            matter: string | null;
            mayChange: boolean;
            mayDesignate: boolean;
            name: string;
            /** @description whom the asker takes for the provider */
            named: components["schemas"]["PartyAnswer"] | null;
            negative: components["schemas"]["NeedNegativeAnswer"] | null;
            /**
             * @description where it leads
             * @enum {string}
             */
            next: "request" | "request_with_conditions" | "designate" | "follow_settling" | "follow_duty" | "negative_row" | "list_negative";
            /** @description for people */
            number: string;
            /**
             * @description what it meets
             * @enum {string}
             */
            outcome: "found" | "conditional" | "not_in_catalogue" | "forbidden";
            /** @description whose the matched entry is */
            provider: components["schemas"]["PartyAnswer"] | null;
            /** Format: date-time */
            raisedAt: string;
            requester: components["schemas"]["PartyAnswer"];
            scenario: string;
            settling: components["schemas"]["NeedSettlingAnswer"] | null;
            /** @enum {string|null} */
            shareMode: "service_interface" | "batch_exchange" | "file_download" | "other" | null;
            /** @enum {string} */
            state: "open" | "withdrawn";
            usageScope: string;
            usageTerm: string;
            /** @description for If-Match */
            version: number;
            yearlyVolume: number | null;
        };
        NeedSettlingAnswer: {
            /**
             * Format: date
             * @description by when whoever has the word must speak
             */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            /** @description the day passed without a word: a fact */
            isOverdue: boolean;
            state: string;
        };
        NeedsPage: {
            items: components["schemas"]["NeedRowAnswer"][];
            next: string | null;
        };
        NegativeActAnswer: {
            /** Format: uuid */
            id: string;
            /** @description for If-Match */
            version: number;
        };
        NegativeAnswer: {
            department: components["schemas"]["PartyAnswer"];
            entryCode: string | null;
            ground: components["schemas"]["NegativeGroundAnswer"];
            /** Format: uuid */
            id: string;
            isReviewDue: boolean;
            items: string[];
            /** Format: date-time */
            listedAt: string;
            mayReview: boolean;
            name: string;
            /** @description for people */
            number: string;
            /** @description what the authority found */
            opinion: string;
            /**
             * Format: date
             * @description when it is looked at again
             */
            reviewOn: string;
            /** Format: uuid */
            settlingId: string | null;
            /** @enum {string} */
            state: "in_force" | "lifted";
            /** @description for If-Match */
            version: number;
        };
        NegativeGroundAnswer: {
            /** @description the article */
            clause: string;
            /** @enum {string} */
            kind: "law" | "administrative_regulation" | "state_council_decision";
            /** @description word for word */
            text: string;
            title: string;
        };
        NegativeGroundInput: {
            /** @description its article */
            groundClause: string;
            /** @enum {string} */
            groundKind: "law" | "administrative_regulation" | "state_council_decision";
            /** @description the words of the article */
            groundText: string;
            /** @description the law */
            groundTitle: string;
            /** @description what the authority found */
            note: string;
            /**
             * Format: date
             * @description when it is looked at again; after today
             */
            reviewOn: string;
        };
        NegativeInput: {
            /** @description code of the entry */
            entryCode: string;
            /** @description what the authority found */
            opinion: string;
            /**
             * Format: date
             * @description when it is looked at again; after today
             */
            reviewOn: string;
        };
        NegativePage: {
            items: components["schemas"]["NegativeAnswer"][];
            next: string | null;
        };
        NegativeReviewInput: {
            /** @description what the authority found */
            opinion: string;
            /**
             * Format: date
             * @description when it is looked at again; left out: it is lifted
             */
            reviewOn?: string;
        };
        NextExpectedAnswer: {
            /** Format: date */
            on: string;
            /** @enum {string} */
            what: "check" | "answer" | "supply" | "grant_begins";
        };
        NoticeAnswer: {
            basis: string | null;
            documentNumber: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            regionCode: string;
            title: string;
            year: number;
        };
        NoticeImportedAnswer: {
            /** @description false when the same notice was in force already */
            changed: boolean;
            daysOff: number;
            /** Format: date */
            knownThrough: string;
            /** Format: date */
            knownThroughBefore: string | null;
            makeUpWorkdays: number;
            /** Format: uuid */
            noticeId: string;
            regionCode: string;
            /** Format: uuid */
            replacedNoticeId: string | null;
            /** @description of the region’s calendar */
            version: number;
            year: number;
        };
        NoticeInput: {
            /** @description where the text was taken from and how it was checked */
            basis?: string;
            /** @example 国办发明电〔2024〕12号 */
            documentNumber: string;
            holidays: components["schemas"]["HolidayInput"][];
            /** Format: date */
            issuedOn: string;
            /**
             * @description region code of six digits (GB/T 2260)
             * @default 000000
             */
            regionCode: string;
            /** @example 国务院办公厅关于2027年部分节假日安排的通知 */
            title: string;
            year: number;
        };
        NoticePreviewAnswer: {
            /** @description how many keep their day and only become certain or provisional */
            certainTerms: number;
            /** @description false when the same notice is in force already */
            changes: boolean;
            daysOff: number;
            /** @description those whose day moves, up to 200 of the reader’s region */
            items: components["schemas"]["MovedTermAnswer"][];
            /** Format: date */
            knownThrough: string;
            makeUpWorkdays: number;
            /** @description of these, how many would be due on another day */
            movedTerms: number;
            /** @description open terms of requests and corrections in the region */
            openTerms: number;
            regionCode: string;
            /** Format: uuid */
            replacesNoticeId: string | null;
            year: number;
        };
        NoticeSettingsAnswer: {
            email: string | null;
            emailMuted: ("first" | "news" | "ladder" | "overdue")[];
            overdueBreaksQuiet: boolean;
            quietHours: components["schemas"]["QuietHoursAnswer"] | null;
            /** @description whether this installation sends e-mail at all */
            sendsEmail: boolean;
            /** @description 0 until something is changed */
            version: number;
            webhookMuted: ("first" | "news" | "ladder" | "overdue")[];
        };
        NoticeSettingsInput: {
            email?: string | null;
            /** @description what does not go out; `overdue` always does */
            emailMuted?: ("first" | "news" | "ladder" | "overdue")[];
            /** @description whether what is overdue comes during quiet hours too */
            overdueBreaksQuiet?: boolean;
            /** @description null: none */
            quietHours?: components["schemas"]["QuietHoursInput"] | null;
            /** @description what does not go out; `overdue` always does */
            webhookMuted?: ("first" | "news" | "ladder" | "overdue")[];
        };
        NumberedRequestAnswer: {
            /** @description for people */
            number: string;
            /** Format: uuid */
            requestId: string;
        };
        OneThingListAnswer: {
            items: components["schemas"]["OneThingSummaryAnswer"][];
        };
        OneThingQuestionInput: {
            /** @example 2024-1-01 */
            code: string;
            /**
             * @description without subjectRegion: how far subjects come from
             * @default national
             * @enum {string}
             */
            scope: "local" | "province" | "national";
            /** @description code of a declared situation */
            situation?: string;
            /** @description region of the subject; decides the scope */
            subjectRegion?: string;
        };
        OneThingQuestionsInput: {
            questions: components["schemas"]["OneThingQuestionInput"][];
        };
        OneThingReadinessAnswer: {
            code: string;
            /** @description null: nothing compulsory is missing */
            forecast: components["schemas"]["ForecastAnswer"] | null;
            matters: components["schemas"]["MatterAnswer"][];
            mattersCompulsory: number;
            mattersReady: number;
            name: string;
            /**
             * Format: date
             * @description while ready: the first day a grant it rests on ends
             */
            readyUntil: string | null;
            score: components["schemas"]["ScoreAnswer"];
            /** @description why it is not at 100 % and who holds it up */
            sentence: components["schemas"]["SayAnswer"];
            /** @enum {string} */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        OneThingReadinessBatchAnswer: {
            /** @description in the order of the questions; UnansweredOneThing where a question cannot be answered */
            results: (components["schemas"]["OneThingReadinessAnswer"] | components["schemas"]["UnansweredOneThing"])[];
        };
        OneThingSummaryAnswer: {
            code: string;
            /** @description null: nothing compulsory is missing */
            forecast: components["schemas"]["ForecastAnswer"] | null;
            mattersCompulsory: number;
            mattersReady: number;
            name: string;
            /**
             * Format: date
             * @description while ready: the first day a grant it rests on ends
             */
            readyUntil: string | null;
            score: components["schemas"]["ScoreAnswer"];
            /** @description why it is not at 100 % and who holds it up */
            sentence: components["schemas"]["SayAnswer"];
            /** @enum {string} */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        OnUndeterminedAnswer: {
            /** @enum {string} */
            act: "try_then_ask" | "try_then_accept_later" | "ask_at_once";
            /** @description the article that binds every way */
            basis: string;
            /** @description one sentence for the clerk */
            say: components["schemas"]["UndeterminedSay"];
        };
        OnUndeterminedInput: {
            /**
             * @description query, then ask for the paper · query, then let the paper follow · ask at once (U17)
             * @enum {string}
             */
            act: "try_then_ask" | "try_then_accept_later" | "ask_at_once";
        };
        OpenActionAnswer: {
            action: string;
            allowed: boolean;
            article: string | null;
            /**
             * @description why it is not allowed
             * @enum {string|null}
             */
            reason: "wrong_state" | "other_party" | "role_missing" | "already_done" | "under_way" | "conditions_unmet" | "two_persons" | null;
            /** @description the reason for people */
            reasonText?: components["schemas"]["SentenceAnswer"];
            /** @description whose act it is */
            role: string;
            text: components["schemas"]["SentenceAnswer"];
        };
        OpennessAnswer: {
            conditions: string | null;
            /** @enum {string} */
            kind: "open" | "conditional" | "not_open";
        };
        OpennessInput: {
            conditions?: string | null;
            /** @enum {string} */
            kind: "open" | "conditional" | "not_open";
        };
        OperationAnswer: {
            /** Format: uuid */
            departmentId: string | null;
            done: number;
            /** Format: date-time */
            endedAt: string | null;
            /** @description why it failed: `code` and `details` of a problem */
            error: {
                [key: string]: unknown;
            } | null;
            /** Format: uuid */
            id: string;
            /** @example lists.import_check */
            kind: string;
            /**
             * Format: uuid
             * @description what the work is about, e.g. the import
             */
            objectId: string | null;
            result: {
                [key: string]: unknown;
            } | null;
            stage: string | null;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "waiting" | "running" | "succeeded" | "failed";
            /** @description null while it is not known */
            total: number | null;
        };
        OrderActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "ordered" | "in_force" | "failed";
            /** @description for If-Match of the next answer */
            version: number;
        };
        OrderAnswerInput: {
            /**
             * Format: date-time
             * @description since when it is done; left out: now
             */
            at?: string;
            /** @enum {string} */
            outcome: "done" | "failed";
            /** @description needed when it failed */
            reason?: string;
        };
        OrderConfirmationInput: {
            /**
             * Format: date-time
             * @description since when it is done; left out: now
             */
            at?: string;
            /** @description reference of the paper that says so */
            document: string;
            /** @enum {string} */
            outcome: "done" | "failed";
            /** @description needed when it failed */
            reason?: string;
        };
        OrderStandingAnswer: {
            /**
             * Format: date-time
             * @description when it was unconfirmed for too long
             */
            alarmedAt: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            /** @description confirmed by a named person */
            byHand: boolean | null;
            /** @description by which document */
            document: string | null;
            /**
             * Format: date-time
             * @description from when it is so on the platform
             */
            effectiveAt: string | null;
            /** @enum {string} */
            kind: "open" | "change" | "suspend" | "resume" | "close";
            /** Format: date-time */
            orderedAt: string;
            /** @description why it failed */
            reason: string | null;
            /**
             * @description ordered: 已下令，尚未生效
             * @enum {string}
             */
            state: "ordered" | "in_force" | "failed";
            text: components["schemas"]["SentenceAnswer"];
        };
        OriginAnswer: {
            /** @enum {string} */
            kind: "reopened" | "scope_change" | "renewal" | "ruling";
            /** Format: uuid */
            requestId: string;
        };
        OutsideActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "open" | "answered" | "supplied" | "refused" | "closed";
            /** @description for If-Match */
            version: number;
        };
        OutsideAnswer: {
            /** @description written down after its real day, by the office head */
            backdated: boolean;
            body: string;
            /** Format: uuid */
            departmentId: string;
            /** @enum {string} */
            direction: "to_outside" | "letter";
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            legalBasis: string;
            legs: components["schemas"]["OutsideLegAnswer"][];
            open: components["schemas"]["OutsideOpenActsAnswer"];
            /**
             * Format: date-time
             * @description when the fact was written that the agreed day had passed
             */
            overdueAt: string | null;
            purpose: string;
            /**
             * Format: date
             * @description of a letter: the real day it came
             */
            receivedOn: string | null;
            /** Format: date-time */
            recordedAt: string;
            records: components["schemas"]["OutsideRecordAnswer"][];
            regionCode: string;
            /** @description what a reminding letter has to say */
            reminder: components["schemas"]["OutsideReminderAnswer"] | null;
            /**
             * Format: uuid
             * @description the request it belongs to
             */
            requestId: string | null;
            /** @enum {string} */
            state: "open" | "answered" | "supplied" | "refused" | "closed";
            term: components["schemas"]["OutsideTermAnswer"];
            termBasis: string | null;
            /** @description for If-Match */
            version: number;
            wanted: string;
        };
        OutsideInput: {
            /** @description the body outside */
            body: string;
            /**
             * Format: uuid
             * @description needed by who works for several departments
             */
            departmentId?: string;
            /**
             * @description to_outside: we ask; letter: a letter asks us (来函)
             * @enum {string}
             */
            direction: "to_outside" | "letter";
            /**
             * Format: date
             * @description the agreed last day, with termBasis
             */
            dueOn?: string;
            legalBasis: string;
            purpose: string;
            /**
             * Format: date
             * @description of a letter: the real day it came; before today only by the office head
             */
            receivedOn?: string;
            /**
             * Format: uuid
             * @description the request of this installation it belongs to
             */
            requestId?: string;
            /** @description what the agreed day rests on */
            termBasis?: string;
            /** @description the data that are asked for */
            wanted: string;
        };
        OutsideLegAnswer: {
            /** @enum {string} */
            channel: "document" | "platform" | "mail" | "post" | "in_person";
            number: number;
            outsideNumber: string | null;
            receiver: string;
            sender: string;
            /** Format: date */
            sentOn: string;
        };
        OutsideLegInput: {
            /** @enum {string} */
            channel: "document" | "platform" | "mail" | "post" | "in_person";
            /** @description its number there */
            outsideNumber?: string;
            /** @description to whom */
            receiver: string;
            /** @description who handed it on */
            sender: string;
            /** Format: date */
            sentOn: string;
        };
        OutsideOpenActsAnswer: {
            forward: boolean;
            records: ("answer" | "supply" | "refusal" | "closing")[];
        };
        OutsidePage: {
            items: components["schemas"]["OutsideSummaryAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        OutsideRecordAnswer: {
            document: string;
            /**
             * Format: date
             * @description as reported
             */
            happenedOn: string;
            /** @enum {string} */
            kind: "answer" | "supply" | "refusal" | "closing";
            number: number;
            /** Format: date-time */
            recordedAt: string;
            /** @description the person who wrote it down */
            recordedBy: string;
            said: string;
        };
        OutsideRecordInput: {
            /** @description reference of the paper that says so */
            document: string;
            /**
             * Format: date
             * @description the day it happened, as reported
             */
            happenedOn: string;
            /** @enum {string} */
            kind: "answer" | "supply" | "refusal" | "closing";
            said: string;
        };
        OutsideReminderAnswer: {
            daysOver: number;
            /** Format: date */
            dueOn: string;
            /** Format: date */
            firstSentOn: string | null;
            legalBasis: string;
            outsideNumber: string | null;
            termBasis: string;
            to: string;
            wanted: string;
        };
        OutsideSummaryAnswer: {
            /** @description written down after its real day, by the office head */
            backdated: boolean;
            body: string;
            /** Format: uuid */
            departmentId: string;
            /** @enum {string} */
            direction: "to_outside" | "letter";
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            id: string;
            legalBasis: string;
            /**
             * Format: date-time
             * @description when the fact was written that the agreed day had passed
             */
            overdueAt: string | null;
            purpose: string;
            /**
             * Format: date
             * @description of a letter: the real day it came
             */
            receivedOn: string | null;
            /** Format: date-time */
            recordedAt: string;
            regionCode: string;
            /**
             * Format: uuid
             * @description the request it belongs to
             */
            requestId: string | null;
            /** @enum {string} */
            state: "open" | "answered" | "supplied" | "refused" | "closed";
            termBasis: string | null;
            /** @description for If-Match */
            version: number;
            wanted: string;
        };
        OutsideTermAnswer: {
            /** @description calendar days */
            daysOver: number;
            /**
             * @description by the days as reported; agreed, not statutory
             * @enum {string}
             */
            standing: "no_term" | "running" | "overdue" | "met" | "met_late";
        };
        OverdueFactAnswer: {
            /**
             * Format: date
             * @description when the late act was done; null while it is due
             */
            doneOn: string | null;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            phase: string;
        };
        OverrulingAnswer: {
            /** Format: date-time */
            at: string;
            /** @description the authority that was derived */
            from: components["schemas"]["PartyAnswer"];
            reason: string;
        };
        OwedAnswer: {
            /** Format: uuid */
            dutyRowId: string;
            entryCode: string;
            entryName: string;
        };
        PackageAnswer: {
            /** @enum {string} */
            beneficiaries: "department" | "one_thing_departments";
            /** @description rows by the phase they are in */
            counts: components["schemas"]["PhaseCountsAnswer"];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description as it was when the package was made */
            leftOut: components["schemas"]["LeftOutAnswer"][];
            /** @description for people */
            number: string;
            /** @description one letter goes to each */
            providers: components["schemas"]["ProviderRowsAnswer"][];
            /** Format: uuid */
            requesterDepartmentId: string;
            rows: components["schemas"]["ListedRequestAnswer"][];
            shared: components["schemas"]["SharedAnswer"];
            target: components["schemas"]["TargetAnswer"];
            targetName: string;
            version: number;
        };
        PackageDraftInput: {
            /**
             * @description for the own part, or as lead of a one-thing for all its departments; the lead’s default is all
             * @enum {string}
             */
            beneficiaries?: "department" | "one_thing_departments";
            /**
             * Format: uuid
             * @description for which department; needed by a liaison of several
             */
            departmentId?: string;
            /** @description 使用依据; may be empty until the package is sent for signing */
            legalBasis?: string;
            personalInformation?: components["schemas"]["SharedPersonalInformationInput"];
            /** @description 使用场景 */
            scenario?: string;
            target: components["schemas"]["TargetInput"];
            /** @description guarantee of 真实性、合法性、必要性 */
            truthful?: boolean;
            /**
             * Format: date
             * @description first day of use
             */
            validFrom?: string;
            /**
             * Format: date
             * @description 使用时限: last day of use
             */
            validUntil?: string;
        };
        PackageMadeAnswer: {
            /** Format: uuid */
            id: string;
            requestIds: string[];
            /** @description for If-Match */
            version: number;
        };
        PackagePageAnswer: {
            items: components["schemas"]["PackageSummaryAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        PackagePreviewAnswer: {
            /** @enum {string} */
            beneficiaries: "department" | "one_thing_departments";
            leftOut: components["schemas"]["LeftOutAnswer"][];
            /** Format: uuid */
            requesterDepartmentId: string;
            rows: components["schemas"]["PackageRowAnswer"][];
            shared: components["schemas"]["SharedAnswer"];
            target: components["schemas"]["TargetAnswer"];
            targetName: string;
        };
        PackageRowAnswer: {
            content: components["schemas"]["ContentAnswer"];
            entryCode: string;
            entryName: string;
            itemNames: string[];
            /** @description whether the basis of 个人信息保护法 is to be given */
            personalInformation: boolean;
            /** Format: uuid */
            providerDepartmentId: string;
            /**
             * Format: uuid
             * @description granted for another purpose: drafted as consent to another scope
             */
            scopeChangeOfGrantId: string | null;
            /** @description what the data are for */
            serves: components["schemas"]["ServedAnswer"][];
        };
        PackageSummaryAnswer: {
            /** @description rows by the phase they are in */
            counts: components["schemas"]["PhaseCountsAnswer"];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @description for people */
            number: string;
            /** Format: uuid */
            requesterDepartmentId: string;
            target: components["schemas"]["TargetAnswer"];
            targetName: string;
            version: number;
        };
        PairCountsAnswer: {
            /** @description 已授权: entries with a grant in force, also while it is suspended */
            granted: number;
            /** @description 应供: entries owed under duty rows in force whose recipients are confirmed */
            owed: number;
            /** @description 已供给: of those, with a usable resource */
            supplied: number;
            /** @description 可用: of those, live and not disputed by an accepted correction */
            working: number;
        };
        PartyAnswer: {
            /** Format: uuid */
            departmentId: string;
            name: string;
            shortName: string;
        };
        PasswordInput: {
            /** Format: password */
            currentPassword: string;
            /** Format: password */
            newPassword: string;
        };
        PastBlockerAnswer: {
            /** @description who was accountable, by the name of that day */
            accountable: string;
            /** @enum {string} */
            code: "not_mapped" | "no_way_mapped" | "earlier_result_missing" | "no_source_named" | "not_in_catalogue" | "outside_body" | "coverage_gap" | "field_not_in_entry" | "not_published" | "closed_by_law" | "ground_incomplete" | "not_on_duty_list" | "recipient_unclear" | "not_requested" | "awaiting_requester_sign_off" | "checking" | "answering" | "supplementing" | "extension_undecided" | "contested" | "supplying" | "awaiting_confirmation" | "grant_suspended" | "supply_stale" | "disputed" | "resource_failing";
            text: components["schemas"]["SayAnswer"];
        };
        PastImportAnswer: {
            /** @description of a catalogue: what says that the acts of art. 13 were done */
            actsReference: string | null;
            /** Format: date-time */
            appliedAt: string | null;
            /** Format: uuid */
            applyOperationId: string | null;
            /**
             * Format: uuid
             * @description the edition its template was filled from
             */
            baseEditionId: string | null;
            /** Format: uuid */
            batchId: string | null;
            batchNumber: number;
            /** @enum {string|null} */
            batchState: "draft" | "checked" | "approved" | "in_force" | null;
            counts: components["schemas"]["ImportCountsAnswer"] | null;
            /** Format: date-time */
            createdAt: string;
            /** @description who brought it */
            createdByName: string | null;
            /** Format: uuid */
            departmentId: string;
            documentNumber: string | null;
            fileName: string;
            fileSha256: string;
            /** @description each column, what its heading was taken for; null: read over */
            headings: {
                [key: string]: unknown;
            }[] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            intent: "take_over" | "propose";
            /** Format: date */
            issuedOn: string | null;
            issuer: string | null;
            /** @description conflicts nobody decided yet */
            openConflicts: number;
            /** Format: uuid */
            operationId: string;
            /** @description whose rows these are, where the file names no provider */
            providerName: string | null;
            /**
             * @description the kind of file it was read as
             * @enum {string|null}
             */
            readAs: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | null;
            /** @description how often it was checked anew because the list had moved on */
            rechecks: number;
            /** @description why the file was refused or could not be applied */
            refusal: {
                [key: string]: unknown;
            } | null;
            /**
             * @description which rows were asked to be taken
             * @enum {string}
             */
            rowsTaken: "all" | "good";
            seriesCode: string;
            /** @description the sheet the headings were found in */
            sheet: string | null;
            /**
             * @description the kind of file the importer named
             * @enum {string|null}
             */
            source: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | "none" | null;
            /** @enum {string} */
            state: "received" | "checked" | "refused" | "applying" | "applied" | "failed";
            /**
             * @description `catalogue`: entries alone, no batch; `batchNumber` is 0
             * @enum {string}
             */
            target: "list" | "catalogue";
            title: string;
            /** @description for If-Match */
            version: number;
        };
        PersonalImpactInput: {
            /** Format: date */
            assessedOn: string;
            /** @enum {string} */
            conclusion: "none" | "acceptable" | "unacceptable";
            /** @description number of the report */
            reference: string;
        };
        PersonalInformationAnswer: {
            /** Format: date */
            assessedOn: string;
            /** @enum {string} */
            conclusion: "none" | "acceptable" | "unacceptable";
            reference: string;
        };
        PersonalInformationInput: {
            /** @description the statutory duty relied on, with norm and article */
            duty: string;
            /** @description reference of the personal information impact assessment */
            impactAssessment: string;
            /** @description whether data of minors are among them */
            minors: boolean;
            /** @description why each item is needed */
            necessity: components["schemas"]["NecessityInput"][];
            /** @description how the persons are told, or the norm the exception rests on */
            notice: string;
            /**
             * @default told
             * @enum {string}
             */
            noticeKind: "told" | "excepted";
            /** @description the strict measures of protection, where it is sensitive */
            protectionMeasures?: string;
            /** @description reference of the secrecy risk assessment */
            secrecyAssessment: string;
            /** @description whether it is sensitive; of minors it always is, which may be left unsaid but not denied */
            sensitive?: boolean;
        };
        PersonAnswer: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            office: string;
            /** @enum {string} */
            status: "active" | "disabled";
            version: number;
        };
        PersonChangeInput: {
            /** @enum {string} */
            status: "active" | "disabled";
        };
        PersonInput: {
            /** @description letters, digits, point, hyphen; 2 to 64 */
            login: string;
            name: string;
            /**
             * @description given for good: a department’s duties, or one officer’s office
             * @enum {string}
             */
            office: "duty" | "system_administrator" | "security_administrator" | "auditor";
            /**
             * Format: password
             * @description opens nothing but its own change
             */
            password: string;
        };
        PersonPage: {
            items: components["schemas"]["ListedPersonAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        PhaseCountsAnswer: {
            application: number;
            disposal: number;
            end: number;
            review: number;
            supply: number;
            use: number;
        };
        PlannedRowAnswer: {
            /** Format: date-time */
            answeredAt: string | null;
            entryCode: string;
            /**
             * Format: date-time
             * @description when the provider had it
             */
            receivedAt: string;
            /** @description row of the sheet */
            row: number;
            /** @description 申请流水号 */
            serial: string;
            /** @enum {string} */
            standing: "reviewing" | "agreed";
        };
        PlatformCountInput: {
            /** @description of the whole day; said again, the last word stands */
            calls: number;
            /** Format: date */
            day: string;
            /** Format: uuid */
            grantId: string;
            /** @enum {string} */
            outcome: "hit" | "miss" | "mismatch" | "error";
        };
        PlatformCountsInput: {
            counts: components["schemas"]["PlatformCountInput"][];
        };
        PlatformOrderAnswer: {
            /** @enum {string} */
            beneficiaries: "department" | "department_and_lower" | "one_thing_departments";
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            /** Format: uuid */
            grantId: string;
            /**
             * @description of the grant now, as are its terms below
             * @enum {string}
             */
            grantState: "live" | "suspended" | "ended";
            grantVersion: number;
            /** Format: uuid */
            id: string;
            itemIds: string[];
            /** @enum {string} */
            kind: "open" | "change" | "suspend" | "resume" | "close";
            /** @enum {string} */
            mode: "service_interface" | "batch_exchange" | "file_download" | "other";
            /** Format: uuid */
            providerDepartmentId: string;
            providerRegionCode: string;
            purposes: components["schemas"]["PurposeInput"][];
            /** Format: uuid */
            requesterDepartmentId: string;
            requesterRegionCode: string;
            /** Format: uuid */
            requestId: string;
            /**
             * Format: uuid
             * @description the attached resource
             */
            resourceId: string | null;
            /** @description counts up without a gap */
            sequence: number;
            standing: components["schemas"]["OrderStandingAnswer"];
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description the last day
             */
            validUntil: string | null;
            /** @description for If-Match of the answer */
            version: number;
        };
        PlatformOrderFeed: {
            items: components["schemas"]["PlatformOrderAnswer"][];
            /** @description for `after` of the next call */
            last: number;
        };
        PostAnswer: {
            /** Format: uuid */
            departmentId: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            personId: string;
            role: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            version: number;
        };
        PostInput: {
            /** Format: uuid */
            departmentId: string;
            /** @enum {string} */
            role: "liaison" | "office_head" | "department_head" | "authority_officer" | "supervisor" | "system_administrator" | "security_administrator" | "auditor";
            /** Format: date */
            validFrom: string;
            /**
             * Format: date
             * @description the last day
             */
            validTo?: string | null;
        };
        ProbeHostAnswer: {
            host: string;
            /** @description whether its address may be of a private network */
            mayBePrivate: boolean;
        };
        ProbeHostInput: {
            /**
             * @description a name or an address, without scheme, port and path
             * @example share.example.gov.cn
             */
            host: string;
            /** @description whether its address may be of a private network */
            mayBePrivate: boolean;
        };
        ProbeStandingAnswer: {
            /**
             * Format: date-time
             * @description when it is looked at next
             */
            dueAt: string;
            failedInARow: number;
        };
        ProblemDescription: {
            code: string;
            /** @description what to do about it */
            mend: components["schemas"]["ProblemWords"];
            status: number;
            /** @description what happened */
            title: components["schemas"]["ProblemWords"];
            /** @description the `type` of a problem document */
            type: string;
        };
        ProblemListAnswer: {
            items: components["schemas"]["ProblemDescription"][];
        };
        ProblemWords: {
            en: string;
            zh: string;
        };
        PromiseAnswer: {
            /** Format: date */
            madeOn: string;
            /** Format: date */
            promisedOn: string;
        };
        ProvenRowAnswer: {
            hash: string;
            prev: string;
            /** @description null until a checkpoint covers it */
            proof: components["schemas"]["InclusionProofAnswer"] | null;
            /** @description the exact bytes that were hashed */
            row: string;
            rowHash: string;
            seq: number;
        };
        ProviderRowsAnswer: {
            provider: components["schemas"]["PartyAnswer"];
            requestIds: string[];
        };
        ProvisionAnswer: {
            /**
             * @description whose duty it is
             * @enum {string}
             */
            addressee: "provider" | "requester" | "authority";
            /** @description what is cited */
            article: string;
            /** @enum {string} */
            code: "39-1" | "39-2" | "39-3" | "39-4" | "39-5" | "39-6" | "39-7" | "39-8" | "39-9" | "40-1" | "40-2" | "40-3" | "40-4" | "40-5" | "40-6" | "40-7" | "41-1" | "41-2" | "41-3";
            en: string;
            /** @description what the item speaks of, in short */
            zh: string;
        };
        PurposeInput: {
            /** @description code of the service item, one-thing or scenario */
            code: string;
            /** @enum {string} */
            kind: "item" | "one_thing" | "scenario";
        };
        QuietHoursAnswer: {
            from: string;
            until: string;
        };
        QuietHoursInput: {
            /** @description in China, HH:MM */
            from: string;
            /** @description earlier than `from`: over midnight */
            until: string;
        };
        RankedAnswer: {
            all: components["schemas"]["JudgedAnswer"];
            /** @description what it is made of */
            byStage: components["schemas"]["CaseMixAnswer"];
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            /** @description working days */
            greatestOverdueDays: number | null;
            /** @description working days */
            medianOverdueDays: number | null;
            /** @description overdue now and not done */
            openOverdue: number;
            /** @description 1: the greatest share of late ones; equal shares, equal ranks */
            rank: number | null;
            trend: components["schemas"]["TrendAnswer"];
            /**
             * @description why there is no rank
             * @enum {string|null}
             */
            unranked: "not_bound" | "too_few" | null;
        };
        RankingAnswer: {
            /** @description the ranked first, then those without a rank */
            items: components["schemas"]["RankedAnswer"][];
            /** @description fewer judged stretches give no rank */
            minimumN: number;
            stages: ("answer" | "supply" | "correction")[];
            stamp: components["schemas"]["StampAnswer"];
        };
        ReadAllAnswer: {
            /** @description how many were not read yet */
            read: number;
        };
        ReadAllInput: {
            /** @description the number of the newest notice that was seen */
            through: number;
        };
        ReadinessDayAnswer: {
            /** Format: date */
            day: string;
            /** @description null: nobody looked on that day */
            look: components["schemas"]["ReadinessLookAnswer"] | null;
        };
        ReadinessHistoryAnswer: {
            /** @description as known on each day, oldest first */
            days: components["schemas"]["ReadinessDayAnswer"][];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        ReadinessLookAnswer: {
            allParts: number;
            /** @description compulsory ones, each once */
            blockers: components["schemas"]["PastBlockerAnswer"][];
            /** @description situations of an item, compulsory matters of a one-thing, that were ready */
            readyParts: number;
            score: components["schemas"]["ScoreAnswer"];
            /** @enum {string} */
            state: "ready" | "partial" | "blocked" | "not_mapped";
        };
        ReauthenticationInput: {
            /** @description the password of who signs, asked again */
            password: string;
        };
        ReceiptDayInput: {
            /** @description document and article */
            basis: string;
            /** @description whether the day of receipt is the first counted day */
            receiptDayCounts: boolean;
        };
        RecipientAnswer: {
            departmentIds: string[];
            /** Format: uuid */
            id: string;
            /** @description false: proposed from free text, owed to nobody yet */
            isConfirmed: boolean;
            /** @enum {string} */
            kind: "all_bound" | "line_level_region" | "departments" | "one_thing";
            levels: string[];
            /** Format: uuid */
            lineSuperiorId: string | null;
            oneThing: string | null;
            regionCodePrefix: string | null;
            /** @description the words it was read from */
            sourceText: string;
        };
        RecipientInput: {
            /** @description ids; needed with kinds departments and one_thing */
            departmentIds?: string[];
            /** @enum {string} */
            kind: "all_bound" | "line_level_region" | "departments" | "one_thing";
            levels?: ("national" | "province" | "city" | "county")[];
            /** Format: uuid */
            lineSuperiorId?: string;
            /** @description name of the one-thing (一件事); needed with kind one_thing */
            oneThing?: string;
            /** @description leading digits of the region code */
            regionCodePrefix?: string;
        };
        RecipientsInput: {
            /** @description the purposes the condition names; none means any purpose within duty */
            purposes: string[];
            recipients: components["schemas"]["RecipientInput"][];
        };
        RectificationInput: {
            /** @description what is to be done */
            note: string;
            /** @description working days to make the resource fit to share */
            workingDays: number;
        };
        RectificationOrderAnswer: {
            /** Format: uuid */
            authorityDepartmentId: string;
            complianceStatement: string | null;
            /** Format: date */
            compliedOn: string | null;
            demand: string;
            /** Format: date */
            dueOn: string;
            /** @description its day passed without compliance; stays when it was complied with later */
            hasLapsed: boolean;
            /** Format: uuid */
            id: string;
        };
        RefusalGroundAnswer: {
            /** @description null: the article is missing and the ground counts as none */
            clause: string | null;
            /** @enum {string} */
            kind: "law" | "administrative_regulation" | "state_council_decision";
            text: string;
            title: string;
        };
        RefusalGroundsAnswer: {
            items: components["schemas"]["DictionaryGroundAnswer"][];
        };
        RegionAnswer: {
            basis: string;
            /** @description the region itself, or the nearest above with a calendar of its own */
            calendarRegion: string;
            /** @description calendar days from today to knownThrough */
            daysLeft: number;
            /** Format: date */
            knownFrom: string;
            /** Format: date */
            knownThrough: string;
            notices: components["schemas"]["NoticeAnswer"][];
            receiptDayCounts: boolean;
            regionCode: string;
            /**
             * Format: date
             * @description the civil day in China
             */
            today: string;
            /** @description of the region’s own settings; 0 while it has none */
            version: number;
            warnings: components["schemas"]["WarningAnswer"][];
        };
        RegionCountsAnswer: {
            blocked: number;
            notMapped: number;
            partial: number;
            ready: number;
        };
        RegionDayAnswer: {
            /** @description items; null: nobody looked on that day */
            counts: components["schemas"]["RegionCountsAnswer"] | null;
            /** Format: date */
            day: string;
        };
        RegionHistoryAnswer: {
            days: components["schemas"]["RegionDayAnswer"][];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        RegionsAnswer: {
            items: components["schemas"]["DepartmentRegionAnswer"][];
        };
        RegionTitleAnswer: {
            en: string;
            zh: string;
        };
        RejectSupplyInput: {
            /** @description what was tried and what happened */
            evidence: string;
        };
        ReportedDepartmentAnswer: {
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            figures: components["schemas"]["FrozenFigureAnswer"][];
        };
        ReporterAnswer: {
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            failures: number;
            /** Format: date-time */
            lastAt: string;
            /** @enum {string} */
            source: "hall" | "platform" | "probe";
            successes: number;
        };
        ReportsTakenAnswer: {
            counted: number;
            /** @description came before, not counted again */
            repeated: number;
            /** @description codes no entry has; left out */
            unknownEntries: string[];
        };
        RequestActAnswer: {
            /**
             * Format: uuid
             * @description the grant this act opened
             */
            grantId: string | null;
            /** Format: uuid */
            id: string;
            /**
             * @description 申请·审核·供给·使用·处置·结束
             * @enum {string}
             */
            lifePhase: "application" | "review" | "supply" | "use" | "disposal" | "end";
            /**
             * @description the step inside the phase
             * @enum {string}
             */
            state: "draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated";
            /** @description for If-Match of the next act */
            version: number;
        };
        RequestAnswer: {
            allowedActions: components["schemas"]["AllowedActionAnswer"][];
            /** @description to the requester only once it is signed */
            answer: components["schemas"]["GivenAnswer"] | null;
            /** @description check and answer together */
            answerTerm: components["schemas"]["AnswerTermAnswer"] | null;
            /** @description the latest clock */
            clock: components["schemas"]["ClockAnswer"] | null;
            clocks: components["schemas"]["ClockAnswer"][];
            content: components["schemas"]["ContentAnswer"];
            /** Format: date-time */
            draftedAt: string;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** @description published version of the entry it was made against */
            entryVersion: number;
            grant: components["schemas"]["GrantStandingAnswer"] | null;
            /** Format: uuid */
            grantId: string | null;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["ItemDecisionAnswer"][];
            life: components["schemas"]["RequestLifeAnswer"];
            /**
             * @description 申请·审核·供给·使用·处置·结束
             * @enum {string}
             */
            lifePhase: "application" | "review" | "supply" | "use" | "disposal" | "end";
            /** @description for people */
            number: string;
            /**
             * @description of the running clock
             * @enum {string|null}
             */
            phase: "check" | "answer" | "supply" | null;
            provider: components["schemas"]["PartyAnswer"];
            /** Format: date-time */
            receivedAt: string | null;
            requester: components["schemas"]["PartyAnswer"];
            /** @description the renewal of its grant under way */
            runningRenewal: components["schemas"]["NumberedRequestAnswer"] | null;
            /** @enum {string} */
            shareType: "unconditional" | "conditional";
            /** Format: date-time */
            signedAt: string | null;
            /** @description set when it came by a ledger */
            source: components["schemas"]["RequestSourceAnswer"] | null;
            /**
             * @description the step inside the phase
             * @enum {string}
             */
            state: "draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated";
            /** Format: date-time */
            stateSince: string;
            supply: components["schemas"]["SupplyAnswer"] | null;
            /** @description why and by when it is wanted before others */
            urgent: components["schemas"]["UrgentInput"] | null;
            /** @description requests this department signed as urgent this year */
            urgentThisYear: number | null;
            version: number;
        };
        RequestDisputeAnswer: {
            /** Format: uuid */
            disputeId: string;
            /**
             * @description what became of a ruling for the requester
             * @enum {string|null}
             */
            enactedAs: "agreed_request" | "supply_clock" | "resumed" | "conditions_lifted" | "correction_accepted" | "by_owner" | "nothing_left" | null;
            /**
             * Format: uuid
             * @description the request agreed by the ruling
             */
            enactedRequestId: string | null;
            /** Format: date-time */
            raisedAt: string;
            /** Format: date-time */
            ruledAt: string | null;
            /** @enum {string|null} */
            ruling: "for_requester" | "for_provider" | null;
            /** @enum {string} */
            subject: "refusal" | "partial_refusal" | "added_condition" | "late_supply" | "correction" | "stop" | "source_appointment" | "return_flow" | "term";
        };
        RequestLifeAnswer: {
            /** @description why the authority gave it back before its provider received it */
            checkReturnReason: string | null;
            disposal: components["schemas"]["DisposalAnswer"] | null;
            disputes: components["schemas"]["RequestDisputeAnswer"][];
            effect: components["schemas"]["EffectAnswer"] | null;
            extension: components["schemas"]["ExtensionAnswer"] | null;
            origin: components["schemas"]["OriginAnswer"] | null;
            serviceChanges: components["schemas"]["ServiceChangeAnswer"][];
            supplement: components["schemas"]["SupplementAnswer"] | null;
            /** @description the latest */
            suspension: components["schemas"]["SuspensionAnswer"] | null;
            transfers: components["schemas"]["TransferAnswer"][];
        };
        RequestPage: {
            items: components["schemas"]["RequestSummaryAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        RequestSettingAnswer: {
            /** @description the document it rests on */
            basis: string;
            /** @description the smallest value allowed */
            least: number;
            /** @description the largest value allowed */
            most: number;
            /** @enum {string} */
            name: "receipt_closes_at" | "supplement_days" | "supplement_flag_day" | "transfer_days" | "transfers" | "confirmation_days" | "confirmation_reminder" | "bridge_days" | "disposal_days" | "disposal_reminder" | "ruling_days" | "ruling_reminder" | "settling_days" | "settling_assigned_days" | "settling_decision_days" | "settling_last_decision_days" | "settling_withdrawal_days" | "settling_listing_days" | "settling_reminder";
            /** @description the region that set it; null by default */
            regionCode: string | null;
            /** Format: date-time */
            setAt: string | null;
            /**
             * @description whose region counts
             * @enum {string}
             */
            side: "provider" | "requester";
            /**
             * @description minute_of_day: 1,440 is 24:00
             * @enum {string}
             */
            unit: "minute_of_day" | "working_days" | "days" | "times";
            value: number;
            /** @description how often this very region has set it: the If-Match of the next */
            version: number;
        };
        RequestSettingInput: {
            /** @description the local document and clause */
            basis: string;
            /** @enum {string} */
            name: "receipt_closes_at" | "supplement_days" | "supplement_flag_day" | "transfer_days" | "transfers" | "confirmation_days" | "confirmation_reminder" | "bridge_days" | "disposal_days" | "disposal_reminder" | "ruling_days" | "ruling_reminder" | "settling_days" | "settling_assigned_days" | "settling_decision_days" | "settling_last_decision_days" | "settling_withdrawal_days" | "settling_listing_days" | "settling_reminder";
            /** @example 999900 */
            regionCode: string;
            /** @description within least and most of the setting */
            value: number;
        };
        RequestSettingsAnswer: {
            items: components["schemas"]["RequestSettingAnswer"][];
        };
        RequestSourceAnswer: {
            /**
             * Format: date-time
             * @description when the provider had it
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description when it came here
             */
            recordedAt: string;
            /** @description 申请流水号 there */
            serial: string;
            source: string;
            /** @description the state in the ledger’s words */
            stated: string;
        };
        RequestSummaryAnswer: {
            /** @description the latest clock */
            clock: components["schemas"]["ClockAnswer"] | null;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** Format: uuid */
            id: string;
            /**
             * @description 申请·审核·供给·使用·处置·结束
             * @enum {string}
             */
            lifePhase: "application" | "review" | "supply" | "use" | "disposal" | "end";
            /** @description for people */
            number: string;
            /**
             * @description of the running clock
             * @enum {string|null}
             */
            phase: "check" | "answer" | "supply" | null;
            provider: components["schemas"]["PartyAnswer"];
            requester: components["schemas"]["PartyAnswer"];
            /** @enum {string} */
            shareType: "unconditional" | "conditional";
            /**
             * @description the step inside the phase
             * @enum {string}
             */
            state: "draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated";
            /** Format: date-time */
            stateSince: string;
            /** @description why and by when it is wanted before others */
            urgent: components["schemas"]["UrgentInput"] | null;
            version: number;
        };
        ResetPasswordInput: {
            /**
             * Format: password
             * @description opens nothing but its own change
             */
            password: string;
        };
        ResourceAnswer: {
            /** Format: date-time */
            attachedAt: string;
            /** @enum {string|null} */
            channel: "government_extranet" | "internet" | "department_network" | null;
            /** @description calls a day each grant may make; null: not told */
            dailyQuota: number | null;
            /** Format: uuid */
            entryId: string;
            healthUrl: string | null;
            /** Format: uuid */
            id: string;
            /** @description what is to be given to query it; null: not told */
            inputs: string[] | null;
            /** @enum {string} */
            kind: "interface" | "table" | "file";
            name: string;
            platformCode: string | null;
            /** @description when it answers; null: not told */
            serviceHours: string | null;
            url: string | null;
            /** @description of the resource itself, for If-Match */
            version: number;
        };
        ResourceHealthPage: {
            /** @description of all resources within reach, without the filters */
            counts: components["schemas"]["HealthCountsAnswer"];
            items: components["schemas"]["ResourceStandingAnswer"][];
            next: string | null;
        };
        ResourceInput: {
            /** @enum {string} */
            channel?: "government_extranet" | "internet" | "department_network";
            /** @description calls a day each grant may make */
            dailyQuota?: number;
            /** @description http or https; answers whether the resource works */
            healthUrl?: string;
            /** @description what is to be given to query it, e.g. 身份证号 */
            inputs?: string[];
            /** @enum {string} */
            kind: "interface" | "table" | "file";
            name: string;
            /** @description code of the resource on the exchange platform */
            platformCode?: string;
            /** @description when it answers, e.g. 工作日 8:30–17:30 */
            serviceHours?: string;
            /** @description http or https */
            url?: string;
        };
        ResourcesPage: {
            items: components["schemas"]["ListedResourceAnswer"][];
            next: string | null;
        };
        ResourceStandingAnswer: {
            /** Format: uuid */
            departmentId: string;
            departmentName: string;
            entries: components["schemas"]["HealthEntryAnswer"][];
            /**
             * @description whose failure it is, as far as it is known
             * @enum {string|null}
             */
            fault: "provider" | "platform" | null;
            /**
             * Format: date-time
             * @description when the newest evidence happened
             */
            heardAt: string | null;
            kind: string;
            name: string;
            platformCode: string | null;
            /** Format: uuid */
            resourceId: string;
            /**
             * Format: date-time
             * @description null: nobody ever told of it
             */
            since: string | null;
            /** @enum {string} */
            state: "good" | "degraded" | "failing" | "unknown";
        };
        RowLinksAnswer: {
            /** @description the rows counted below the line */
            denominator: string | null;
            /** @description the rows counted above the line */
            numerator: string | null;
        };
        RowProblemAnswer: {
            article: string | null;
            code: string;
            details: {
                [key: string]: unknown;
            } | null;
            errors: {
                [key: string]: unknown;
            }[];
            /** @description how to mend it */
            mend: components["schemas"]["SentenceAnswer"];
            /** @description the status the single act would have answered */
            status: number;
            title: components["schemas"]["SentenceAnswer"];
        };
        RuledInAnswer: {
            /** Format: uuid */
            disputeId: string;
            /** @description for people */
            number: string;
        };
        RulingDutyAnswer: {
            /** @description the setting it rests on */
            basis: string;
            /**
             * Format: date
             * @description the day by which the provider carries the ruling out
             */
            dueOn: string;
            /**
             * Format: date-time
             * @description when its day was found to have passed
             */
            overdueAt: string | null;
            provisional: boolean;
            /** @description what was done */
            report: string | null;
            /** Format: date-time */
            reportedAt: string | null;
        };
        SandboxCase: {
            /** @enum {string} */
            decision: "available" | "not_available" | "undetermined";
            department: string;
            entry: string;
            item: string | null;
            /** @description of the reason, where entries are answered by numbers */
            number: number;
            /** @enum {string} */
            reason: "granted" | "own_data" | "purpose_needed" | "grant_other_purpose" | "grant_not_begun" | "grant_ended" | "no_grant" | "no_resource" | "disputed" | "not_published" | "not_shared" | "code_unknown" | "department_unknown" | "item_unknown" | "not_bound" | "stale" | "resource_failing" | "situation_unknown" | "not_needed_in_situation" | "subject_not_covered";
            situation: string | null;
            subjectRegion: string | null;
        };
        SandboxCases: {
            cases: components["schemas"]["SandboxCase"][];
        };
        SandboxMaterialCase: {
            /** @enum {string} */
            decision: "waive" | "waive_if_hit" | "commitment" | "accept_later" | "ask" | "undetermined";
            itemCode: string;
            /** @description the material to look for in the answer */
            materialCode: string;
            /** @enum {string} */
            reason: "shared_data_granted" | "query_first" | "own_data" | "earlier_result" | "verified_by_office" | "abolished" | "commitment_accepted" | "may_follow_later" | "applicant_own" | "no_way_mapped" | "data_blocked" | "data_refused_by_law" | "subject_not_covered" | "subject_region_needed" | "optional_not_spared" | "not_mapped";
            subjectRegion: string | null;
        };
        SandboxMaterialCases: {
            cases: components["schemas"]["SandboxMaterialCase"][];
        };
        SavedViewAnswer: {
            name: string;
            query: string;
            screen: string;
        };
        SavedViewsAnswer: {
            items: components["schemas"]["SavedViewAnswer"][];
        };
        SayAnswer: {
            en: string;
            zh: string;
        };
        ScoreAnswer: {
            /** @description spared on a commitment, counted apart */
            byCommitment: number;
            /** @description the denominator */
            departmentIssued: number;
            /** @description department-issued materials that are spared */
            exempt: number;
            /** @description the applicant’s own: asked, lawfully */
            own: number;
        };
        SearchWordsAnswer: {
            /** @description half-width (NFKC) and simplified, as every search of the API takes them */
            words: string;
        };
        SecrecyAnswer: {
            /** Format: date */
            assessedOn: string;
            /** @enum {string} */
            conclusion: "none" | "state_secret" | "work_secret";
            reference: string;
        };
        SecrecyInput: {
            /** Format: date */
            assessedOn: string;
            /** @enum {string} */
            conclusion: "none" | "state_secret" | "work_secret";
            /** @description number of the report */
            reference: string;
        };
        SectionAnswerInput: {
            /** @description what the section says */
            answer: string;
            /** @description the person of the section who says it */
            answeredBy: string;
        };
        SeenRowInput: {
            /** Format: uuid */
            id: string;
            /** @description the version that was read */
            version: number;
        };
        SendPackageInput: {
            /** @description true: nothing is written; the report says what would become of each row */
            dryRun: boolean;
        };
        SentenceAnswer: {
            en: string;
            zh: string;
        };
        SeriesAnswer: {
            /** Format: uuid */
            authorityDepartmentId: string | null;
            code: string;
            /** @description working days an owner has for a missing field; a setting */
            gapTermWorkingDays: number;
            name: string;
            note: components["schemas"]["BothLanguages"] | null;
            regionCode: string;
        };
        SeriesListAnswer: {
            items: components["schemas"]["SeriesAnswer"][];
        };
        ServedAnswer: {
            evidenceTypeName: string;
            itemCode: string;
            itemName: string;
            /** @enum {string} */
            use: "spare" | "verify" | "prefill" | "push_result" | "later_check";
        };
        ServedEntryAnswer: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        ServiceChangeAnswer: {
            /** Format: uuid */
            authorityDepartmentId: string | null;
            /** Format: date-time */
            changedAt: string;
            /** Format: date */
            filedOn: string;
            filingNumber: string;
            /** @enum {string} */
            kind: "stop" | "alter";
            /** Format: date */
            negotiatedOn: string;
            negotiationRecord: string;
            reason: string;
            /** Format: uuid */
            resourceId: string | null;
        };
        ServiceChangeBody: {
            /** Format: date */
            filedOn: string;
            /** @description number of the filing with the authority (备案) */
            filingNumber: string;
            /** @enum {string} */
            kind: "stop" | "alter";
            /** Format: date */
            negotiatedOn: string;
            /** @description what was agreed with the requester, or the reference of the record */
            negotiationRecord: string;
            reason: string;
            /**
             * Format: uuid
             * @description of a change: the resource that takes the place of the one in use
             */
            resourceId?: string;
        };
        ServiceModelInput: {
            items: components["schemas"]["WrittenItemInput"][];
            oneThings: components["schemas"]["WrittenOneThingInput"][];
            templates: components["schemas"]["WrittenItemInput"][];
        };
        SessionAnswer: {
            address: string;
            /** Format: date-time */
            createdAt: string;
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            lastSeenAt: string;
        };
        SessionsAnswer: {
            items: components["schemas"]["SessionAnswer"][];
        };
        SettledBatchAnswer: {
            added: number;
            /**
             * Format: uuid
             * @description the batch, to be approved by another person
             */
            id: string;
            withdrawn: number;
        };
        SettledBatchInput: {
            documentNumber?: string;
            /** @description a number of the series that has no rows yet */
            number: number;
            /** @description the series of lists */
            seriesCode: string;
            /** @description its title */
            title: string;
        };
        SettledContentInput: {
            /** @enum {string} */
            classification: "core" | "important" | "general";
            /** @description of a conditional one: to whom and for what (art. 15) */
            conditions?: string;
            /** @enum {string} */
            formatClass: "electronic_file" | "spreadsheet" | "database" | "image" | "streaming_media" | "self_describing" | "service_interface";
            items?: string[];
            /** @description 确认的目录名称 */
            name: string;
            shareModes: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** @enum {string} */
            shareType: "unconditional" | "conditional";
            /** @enum {string} */
            updateFrequency: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other";
        };
        SettlingActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "asked" | "recommended" | "deciding" | "assigned" | "deciding_last" | "rectifying" | "confirmed" | "withdrawal_asked" | "withdrawn" | "negative" | "returned";
            /** @description for If-Match */
            version: number;
        };
        SettlingAnswer: {
            allowedActions: components["schemas"]["OpenActionAnswer"][];
            authority: components["schemas"]["PartyAnswer"];
            /**
             * Format: uuid
             * @description the batch that lists the duty
             */
            batchId: string | null;
            /** @description what was taken on */
            content: {
                [key: string]: unknown;
            } | null;
            /** @description the last refusal */
            decline: components["schemas"]["DeclineAnswer"] | null;
            /**
             * Format: date
             * @description by when who has the word must speak; of a settled duty its term
             */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description its entry
             */
            entryId: string | null;
            /** @description asked now, or accountable */
            holder: components["schemas"]["PartyAnswer"] | null;
            /** Format: uuid */
            id: string;
            isForced: boolean;
            isOverdue: boolean;
            items: string[];
            /** @description whether a refusal because the data are elsewhere must say where */
            mustRecommend: boolean;
            /** @description the data needed */
            name: string;
            /** Format: uuid */
            needId: string;
            /** @description for people */
            number: string;
            /** @description true beyond the last holidays announced */
            provisional: boolean;
            requester: components["schemas"]["PartyAnswer"];
            /** @enum {string} */
            state: "asked" | "recommended" | "deciding" | "assigned" | "deciding_last" | "rectifying" | "confirmed" | "withdrawal_asked" | "withdrawn" | "negative" | "returned";
            /** Format: date-time */
            stateSince: string;
            /** @description on what the day rests */
            termBasis: components["schemas"]["BothLanguages"] | null;
            /** @description for If-Match */
            version: number;
        };
        SettlingLateTermAnswer: {
            department: components["schemas"]["PartyAnswer"];
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            recordedAt: string;
            /**
             * @description in which state the word was awaited
             * @enum {string}
             */
            state: "asked" | "recommended" | "deciding" | "assigned" | "deciding_last" | "rectifying" | "confirmed" | "withdrawal_asked" | "withdrawn" | "negative" | "returned";
        };
        SettlingNoteInput: {
            /** @description the reason */
            note: string;
        };
        SettlingReportAnswer: {
            allowedActions: components["schemas"]["OpenActionAnswer"][];
            authority: components["schemas"]["PartyAnswer"];
            /**
             * Format: uuid
             * @description the batch that lists the duty
             */
            batchId: string | null;
            /** @description what was taken on */
            content: {
                [key: string]: unknown;
            } | null;
            /** @description the last refusal */
            decline: components["schemas"]["DeclineAnswer"] | null;
            /**
             * Format: date
             * @description by when who has the word must speak; of a settled duty its term
             */
            dueOn: string | null;
            /**
             * Format: uuid
             * @description its entry
             */
            entryId: string | null;
            /** @description asked now, or accountable */
            holder: components["schemas"]["PartyAnswer"] | null;
            /** Format: uuid */
            id: string;
            isForced: boolean;
            isOverdue: boolean;
            items: string[];
            /** @description terms that ran out: facts nobody takes back */
            lateTerms?: components["schemas"]["SettlingLateTermAnswer"][];
            /** @description whether a refusal because the data are elsewhere must say where */
            mustRecommend: boolean;
            /** @description the data needed */
            name: string;
            /** Format: uuid */
            needId: string;
            /** @description for people */
            number: string;
            /** @description true beyond the last holidays announced */
            provisional: boolean;
            requester: components["schemas"]["PartyAnswer"];
            /** @enum {string} */
            state: "asked" | "recommended" | "deciding" | "assigned" | "deciding_last" | "rectifying" | "confirmed" | "withdrawal_asked" | "withdrawn" | "negative" | "returned";
            /** Format: date-time */
            stateSince: string;
            /** @description what was done, in its order */
            steps?: components["schemas"]["SettlingStepAnswer"][];
            /** @description on what the day rests */
            termBasis: components["schemas"]["BothLanguages"] | null;
            /** @description for If-Match */
            version: number;
        };
        SettlingsPage: {
            items: components["schemas"]["SettlingAnswer"][];
            next: string | null;
        };
        SettlingStepAnswer: {
            action: string;
            /** Format: date-time */
            at: string;
            citation: string | null;
            department: components["schemas"]["PartyAnswer"];
            /**
             * Format: date
             * @description the day it gave whoever has the word next
             */
            dueOn: string | null;
            evidence: string | null;
            /** @description recommended, assigned or forced */
            named: components["schemas"]["PartyAnswer"] | null;
            note: string | null;
            number: number;
            reason: components["schemas"]["BothLanguages"] | null;
            text: components["schemas"]["BothLanguages"];
            /** @enum {string} */
            toState: "asked" | "recommended" | "deciding" | "assigned" | "deciding_last" | "rectifying" | "confirmed" | "withdrawal_asked" | "withdrawn" | "negative" | "returned";
        };
        SettlingTasksAnswer: {
            /** @description the earliest day first */
            items: components["schemas"]["SettlingAnswer"][];
        };
        ShareAnswer: {
            /** @description where the law says it, of grounds and provisions */
            article: string | null;
            count: number;
            /** @description a ground, a provision, a stage, a state, an outcome or why paper was asked; empty where none is given */
            key: string;
            name: components["schemas"]["SayAnswer"];
        };
        SharedAnswer: {
            legalBasis: string;
            personalInformation: components["schemas"]["SharedPersonalInformationInput"] | null;
            scenario: string;
            truthful: boolean;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
        };
        SharedPersonalInformationInput: {
            /** @description the statutory duty relied on, with norm and article */
            duty: string;
            /** @description reference of the personal information impact assessment */
            impactAssessment: string;
            /** @description whether data of minors are among them */
            minors: boolean;
            /** @description how the persons are told, or the norm the exception rests on */
            notice: string;
            /**
             * @default told
             * @enum {string}
             */
            noticeKind: "told" | "excepted";
            /** @description the strict measures of protection, where it is sensitive */
            protectionMeasures?: string;
            /** @description reference of the secrecy risk assessment */
            secrecyAssessment: string;
            /** @description whether it is sensitive; of minors it always is, which may be left unsaid but not denied */
            sensitive?: boolean;
        };
        SheetActAnswer: {
            /** Format: uuid */
            id: string;
            /** @description for If-Match */
            version: number;
        };
        SheetConfirmationInput: {
            /** @description what is to be said of the figures */
            note?: string;
        };
        ShownAnswer: {
            ground: string | null;
            /** @enum {string} */
            kind: "agree" | "partial" | "refuse";
            reason: string | null;
        };
        SignAnswer: {
            /** @description what exactly is counted */
            definition: components["schemas"]["SentenceAnswer"];
            /** @description how many rows there are */
            n: number;
            /** @enum {string} */
            sign: "late_supplement" | "resource_withdrawn" | "repeated_transfer" | "settings_before_due";
            text: components["schemas"]["SentenceAnswer"];
        };
        SigningRuleAnswer: {
            /**
             * @description agree, partial (部分同意), refuse: answers; publish: a batch of a list
             * @enum {string}
             */
            act: "agree" | "partial" | "refuse" | "publish";
            /** @description null while it is the default */
            basis: string | null;
            /** Format: date-time */
            setAt: string | null;
            twoPersons: boolean;
        };
        SigningRuleInput: {
            /**
             * @description agree, partial (部分同意), refuse: answers; publish: a batch of a list
             * @enum {string}
             */
            act: "agree" | "partial" | "refuse" | "publish";
            /** @description the document the setting rests on */
            basis: string;
            /** @description whether who prepared it may not sign it */
            twoPersons: boolean;
        };
        SigningRulesAnswer: {
            /** Format: uuid */
            departmentId: string;
            /** @description one of each act */
            rules: components["schemas"]["SigningRuleAnswer"][];
            /** @description 0 while everything is by default */
            version: number;
        };
        SignInInput: {
            login: string;
            /** Format: password */
            password: string;
        };
        SignInOptionsAnswer: {
            /** @description whom one may play; empty outside the demonstration */
            demo: components["schemas"]["DemoLoginAnswer"][];
        };
        SignRowAnswer: {
            /** Format: date-time */
            at: string;
            /** @description what was done: stop or alter, or the event of the setting */
            change: string | null;
            /** @description how often, or how many terms it touched */
            count: number | null;
            /** @description whose act it was; null for a setting */
            department: components["schemas"]["PartyAnswer"] | null;
            /**
             * Format: date
             * @description the due day it came close to
             */
            dueOn: string | null;
            entryCode: string | null;
            key: string;
            /** Format: uuid */
            requestId: string | null;
            /** @description the number of the request, for people */
            requestNumber: string | null;
        };
        SignRowsPage: {
            items: components["schemas"]["SignRowAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        SignsAnswer: {
            signs: components["schemas"]["SignAnswer"][];
            /** Format: date */
            since: string;
        };
        SituationAnswer: {
            blockers: components["schemas"]["ForecastBlockerAnswer"][];
            /** @description null: nothing compulsory is missing */
            forecast: components["schemas"]["ForecastAnswer"] | null;
            materials: components["schemas"]["MaterialAnswer"][];
            paperless: boolean;
            /**
             * Format: date
             * @description while ready: the first day a grant it rests on ends
             */
            readyUntil: string | null;
            /** @enum {string} */
            scope: "local" | "province" | "national";
            score: components["schemas"]["ScoreAnswer"];
            shareOfCases: number | null;
            /** @description null where the item declares none */
            situation: string | null;
            situationName: string | null;
            /** @enum {string} */
            state: "ready" | "partial" | "blocked" | "not_mapped";
            uses: components["schemas"]["UseAnswer"][];
            usual: boolean;
            /**
             * @description the worst of what it rests on
             * @enum {string|null}
             */
            workingNow: "good" | "degraded" | "failing" | "unknown" | null;
        };
        SourceActAnswer: {
            /** Format: uuid */
            id: string;
        };
        SourceAnswer: {
            appointment: components["schemas"]["SourceAppointmentAnswer"] | null;
            /** @description who publishes it now */
            holders: components["schemas"]["ItemHolderAnswer"][];
            itemName: string;
            /** @enum {string} */
            level: "national" | "province" | "city" | "county";
            mayAppoint: boolean;
            /**
             * Format: uuid
             * @description the need that asks for it
             */
            needId: string | null;
            region: components["schemas"]["BothLanguages"];
            regionCode: string;
            /** @description of a generic name, what its entries are about; null: the name names the datum */
            subject: string | null;
        };
        SourceAppointmentAnswer: {
            basis: string;
            /** @description null: not one datum */
            department: components["schemas"]["PartyAnswer"] | null;
            /** Format: uuid */
            id: string;
        };
        SourceAppointmentInput: {
            /** @description on what it rests */
            basis: string;
            /**
             * Format: uuid
             * @description left out: the items of that name are not one datum
             */
            departmentId?: string | null;
            /** @description the data item */
            itemName: string;
            /** @description the place, and with it the level */
            regionCode: string;
            /** @description of a generic name (姓名, 状态): what its entries are about */
            subject?: string;
        };
        SourceCountAnswer: {
            failures: number;
            /** @enum {string} */
            source: "hall" | "platform" | "probe";
            successes: number;
        };
        SourcesPage: {
            items: components["schemas"]["SourceAnswer"][];
            next: string | null;
        };
        StageAgesAnswer: {
            /** @description per bucket */
            counts: number[];
            name: components["schemas"]["SayAnswer"];
            /** @description working days */
            oldestDays: number;
            overdue: number;
            /** @description the rows counted */
            rows: string;
            /** @enum {string} */
            stage: "answer" | "supplement" | "supply" | "confirmation" | "correction";
            total: number;
        };
        StaleSupplyAnswer: {
            /** Format: uuid */
            beneficiaryDepartmentId: string;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /**
             * @description the update frequency of the entry
             * @enum {string}
             */
            frequency: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other";
            /** Format: uuid */
            grantId: string;
            /**
             * Format: date
             * @description when the data last came
             */
            lastOn: string;
            /** Format: uuid */
            providerDepartmentId: string;
            /** Format: uuid */
            requestId: string;
            /**
             * Format: date
             * @description the first day they were older than promised
             */
            staleSince: string;
        };
        StaleSupplyPage: {
            items: components["schemas"]["StaleSupplyAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        StampAnswer: {
            /**
             * Format: date-time
             * @description the instant they are complete up to
             */
            asOf: string | null;
            /** @description null: all departments of the region */
            departmentIds: string[] | null;
            /** @description leading digits of the region; null: everywhere */
            region: string | null;
            /** @description everything up to this sequence of the journal is in the figures */
            sequence: number;
            /**
             * Format: date
             * @description the day ages and overdue days are counted to
             */
            today: string;
        };
        StandingAnswerActAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "active" | "revoked";
            version: number;
        };
        StandingAnswerAnswer: {
            beneficiaries: ("department" | "department_and_lower" | "one_thing_departments")[];
            /** @description null: every bound department */
            departmentIds: string[] | null;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            /** @description the published version it was signed for */
            entryVersion: number;
            /** Format: uuid */
            id: string;
            /** @description empty: every item */
            itemIds: string[];
            modes: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** Format: uuid */
            providerDepartmentId: string;
            /** @description empty: any within duty */
            purposes: components["schemas"]["PurposeInput"][];
            /** Format: date-time */
            revokedAt: string | null;
            /** Format: date-time */
            signedAt: string;
            signedBy: string;
            /** @enum {string} */
            state: "active" | "revoked";
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil: string | null;
            version: number;
        };
        StandingAnswerInput: {
            /**
             * @default [
             *       "department"
             *     ]
             */
            beneficiaries: ("department" | "department_and_lower" | "one_thing_departments")[];
            /** @description recipients; every bound department when left out */
            departmentIds?: string[];
            entryCode: string;
            /** @description every item when left out */
            itemIds?: string[];
            modes: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** @description any purpose within duty when left out */
            purposes?: components["schemas"]["PurposeInput"][];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
        };
        StandingAnswerPage: {
            items: components["schemas"]["StandingAnswerAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        StatementInput: {
            /** @description what was found */
            statement: string;
        };
        StepAnswer: {
            count: number;
            name: components["schemas"]["SayAnswer"];
            /** @description the rows counted */
            rows: string;
            /** @description of the step before */
            share: number | null;
            /** @enum {string} */
            step: "received" | "accepted" | "answered" | "agreed" | "supplied" | "in_use";
        };
        SuccessorAnswer: {
            /** Format: uuid */
            departmentId: string;
            /** Format: date */
            effectiveOn: string;
            splitScope: string | null;
        };
        SupplementAnswer: {
            /** Format: date-time */
            askedAt: string;
            /** @description asked for late in the provider’s term */
            askedLate: boolean;
            /** @description what the requester’s time rests on */
            basis: string;
            /** Format: date-time */
            completedAt: string | null;
            /**
             * Format: date
             * @description the requester’s last day; after it the request is returned unfinished
             */
            dueOn: string;
            /** Format: date-time */
            lapsedAt: string | null;
            /** @description everything that is missing, told once */
            missing: components["schemas"]["MissingPartAnswer"][];
        };
        SupplementInput: {
            /** @description everything that is missing; it can be told once only */
            missing: components["schemas"]["MissingPartInput"][];
        };
        SupplyAnswer: {
            attempt: number;
            /** Format: date-time */
            checkedAt: string | null;
            /**
             * Format: date
             * @description the requester’s last day to say whether it works
             */
            confirmDueOn: string | null;
            /**
             * Format: date-time
             * @description usable, unconfirmed: for the clock alone
             */
            deemedAt: string | null;
            evidence: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            outcome: "awaiting" | "confirmed" | "rejected" | "withdrawn";
            /** Format: date-time */
            remindedAt: string | null;
            /** Format: uuid */
            resourceId: string;
            /** Format: date-time */
            suppliedAt: string;
        };
        SupplyInput: {
            /**
             * Format: uuid
             * @description a resource attached to the entry
             */
            resourceId: string;
        };
        SupplyRhythmAnswer: {
            /**
             * Format: date
             * @description of the next update; null where none is promised by a day
             */
            awaitedBy: string | null;
            /** @enum {string|null} */
            frequency: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other" | null;
            /**
             * Format: date
             * @description when the data last came; the day of the grant while nothing was told
             */
            lastOn: string;
            /**
             * Format: date
             * @description stale from this day on; null while it is not
             */
            staleSince: string | null;
            /** @description told by the provider, newest first, 20 at most */
            updates: components["schemas"]["SupplyUpdateAnswer"][];
        };
        SupplyUpdateAnswer: {
            document: string;
            /** Format: date */
            updatedOn: string;
        };
        SupplyUpdateInput: {
            /** @description the paper or the number of the delivery */
            document: string;
            /**
             * Format: date
             * @description the day the data came; not before the grant opened, not in the future
             */
            updatedOn: string;
        };
        SuspendInput: {
            /** @description the misuse */
            reason: string;
            /**
             * Format: date
             * @description last day for rectification
             */
            rectifyBy: string;
        };
        SuspensionAnswer: {
            /** @enum {string|null} */
            endedAs: "resumed" | "terminated" | "expired" | null;
            /** Format: date-time */
            endedAt: string | null;
            number: number;
            reason: string;
            /**
             * Format: date
             * @description last day for rectification
             */
            rectifyBy: string;
            /** @enum {string} */
            side: "provider" | "authority";
            statement: string | null;
            /** Format: date-time */
            suspendedAt: string;
        };
        SuspicionAnswer: {
            evidence: string;
            /** Format: date */
            occurredOn: string;
            text: string;
        };
        SuspicionInput: {
            /** @description what it is about, where it is about one */
            about?: components["schemas"]["CaseAboutInput"];
            /** @enum {string} */
            code: "39-1" | "39-2" | "39-3" | "39-4" | "39-5" | "39-6" | "39-7" | "39-8" | "39-9" | "40-1" | "40-2" | "40-3" | "40-4" | "40-5" | "40-6" | "40-7" | "41-1" | "41-2" | "41-3";
            /** Format: uuid */
            departmentId: string;
            /** @description reference of the record, inspection or complaint it rests on */
            evidence: string;
            /** Format: date */
            occurredOn: string;
            /** @description what is suspected */
            suspicion: string;
        };
        TableExportInput: {
            /** @description the filters in words, for the file alone */
            filters?: string[];
            /** @enum {string} */
            format: "xlsx" | "csv";
            /**
             * @default zh
             * @enum {string}
             */
            language: "zh" | "en";
            rows: number;
            /** @description path of the screen */
            screen: string;
            /** @description what the table is called */
            title: string;
        };
        TableMeasureAnswer: {
            /** @description where the law says it */
            article: string | null;
            /** @enum {string} */
            better: "higher" | "lower" | "neither";
            denominator: number | null;
            /** @description what is counted below it; null for a count */
            denominatorText: components["schemas"]["SayAnswer"] | null;
            /** @description days with those of the requester left in */
            elapsed: number | null;
            /**
             * @description 供得出 · 流得动 · 用得好 · 保安全
             * @enum {string}
             */
            group: "supplied" | "flowing" | "used" | "safe";
            id: string;
            /** @description how many rows the value speaks of */
            n: number;
            name: components["schemas"]["SayAnswer"];
            numerator: number | null;
            /** @description what is counted above the line */
            numeratorText: components["schemas"]["SayAnswer"];
            rows: components["schemas"]["RowLinksAnswer"];
            /** @description whose rows count */
            scope: components["schemas"]["SayAnswer"];
            /** @description oldest first; empty for what is counted as it stands */
            series: components["schemas"]["MonthAnswer"][];
            /** @description the most frequent first */
            shares: components["schemas"]["ShareAnswer"][];
            /**
             * @description none_yet: only in issues frozen before the figure had a source
             * @enum {string}
             */
            source: "projection" | "none_yet";
            /** @description which days, which month */
            timeBase: components["schemas"]["SayAnswer"];
            /** @enum {string} */
            unit: "ratio" | "count" | "working_days" | "seconds";
            /** @description a ratio from 0 to 1, a count, working days or seconds; null: of nothing */
            value: number | null;
        };
        TakeOverInput: {
            /** @description 基本编码 of the standard item */
            code: string;
        };
        TargetAnswer: {
            code: string;
            /** @enum {string} */
            kind: "item" | "one_thing";
        };
        TargetInput: {
            /** @description 实施编码 of an item, or the code of a one-thing */
            code: string;
            /** @enum {string} */
            kind: "item" | "one_thing";
        };
        TemplateLinkInput: {
            /** @description 基本编码 */
            code: string;
            version: number;
        };
        TermActAnswer: {
            /** @enum {string} */
            action: "request_extension" | "decide_extension" | "release";
            allowed: boolean;
            /** @description why it is not allowed */
            reason: string | null;
            /** @description whose act it is */
            role: string;
        };
        TermAnswer: {
            acts: components["schemas"]["TermActAnswer"][];
            /** Format: uuid */
            authorityDepartmentId: string | null;
            /** Format: date */
            changedOn: string | null;
            /**
             * Format: uuid
             * @description whose term it is
             */
            departmentId: string;
            /** Format: date */
            dueOn: string;
            entryCode: string | null;
            /** Format: uuid */
            entryId: string | null;
            entryName: string | null;
            /** @enum {string} */
            extension: "none" | "requested" | "consented" | "declined";
            extensionNote: string | null;
            extensionReason: string | null;
            /** Format: uuid */
            filingId: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            lawChangeId: string | null;
            lawTitle: string | null;
            overdueWorkingDays: number;
            /** @enum {string} */
            phase: "update" | "review";
            /** Format: uuid */
            providerDepartmentId: string;
            /** @description whether the day rests on days no holiday notice covers */
            provisional: boolean;
            regionCode: string;
            releasedFor: string | null;
            /** @description working days left, today not counted */
            remainingWorkingDays: number;
            /**
             * Format: date
             * @description when it is reminded of
             */
            remindOn: string;
            /** Format: date */
            startedOn: string;
            /** @enum {string} */
            state: "running" | "stopped" | "released";
            /** Format: date */
            stoppedOn: string | null;
            /** @description for If-Match */
            version: number;
        };
        TermCutAnswer: {
            citation?: components["schemas"]["CitationAnswer"] | null;
            ground?: string | null;
            /** @enum {string} */
            part: "period" | "purposes" | "beneficiaries";
            /** @description not granted */
            purposes?: components["schemas"]["PurposeInput"][];
            reason: string;
            /**
             * Format: date
             * @description the last day granted
             */
            validUntil?: string;
        };
        TermCutInput: {
            /** @description where law forbids it */
            citation?: components["schemas"]["CitationInput"];
            /** @description of the dictionary of refusals */
            ground?: string;
            /** @enum {string} */
            part: "period" | "purposes" | "beneficiaries";
            /** @description of the purposes: those not granted */
            purposes?: components["schemas"]["PurposeInput"][];
            reason: string;
            /**
             * Format: date
             * @description of the period: the last day granted
             */
            validUntil?: string;
        };
        TermsPage: {
            items: components["schemas"]["TermAnswer"][];
            next: string | null;
        };
        TextAnswer: {
            en?: string;
            zh?: string;
        };
        ThresholdAnswer: {
            least: number;
            most: number;
            /** @enum {string} */
            name: "windowCalls" | "windowHours" | "leastCalls" | "degradedFrom" | "failingFrom" | "easedBelow" | "recoveringCalls" | "silentHours" | "structuralDays" | "keptDays";
            usual: number;
            value: number;
        };
        TokenAnswer: {
            access_token: string;
            /** @description seconds */
            expires_in: number;
            scope: string;
            /** @enum {string} */
            token_type: "Bearer";
        };
        TokenInput: {
            /** @description unless in the Authorization header */
            client_id?: string;
            /**
             * Format: password
             * @description unless in the Authorization header
             */
            client_secret?: string;
            /** @enum {string} */
            grant_type: "client_credentials";
            /** @description permissions, separated by spaces; all of the client’s when not given */
            scope?: string;
        };
        TouchedEntriesAnswer: {
            items: components["schemas"]["TouchedEntryAnswer"][];
        };
        TouchedEntryAnswer: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            providerDepartmentId: string;
        };
        TouchedGrantAnswer: {
            /** Format: uuid */
            beneficiaryDepartmentId: string;
            entryCode: string;
            /** Format: uuid */
            grantId: string;
            /** Format: uuid */
            providerDepartmentId: string;
            /**
             * Format: uuid
             * @description the request it came from
             */
            requestId: string;
            /** Format: date */
            validUntil: string | null;
        };
        TouchedRequestAnswer: {
            entryCode: string;
            /** @description for people */
            number: string;
            /** Format: uuid */
            providerDepartmentId: string;
            /** Format: uuid */
            requesterDepartmentId: string;
            /** Format: uuid */
            requestId: string;
        };
        TransferAnswer: {
            /** @description said by the authority */
            assigned: boolean;
            /** Format: uuid */
            fromDepartmentId: string;
            /** @description the law or duty named */
            ground: string;
            /** Format: uuid */
            toDepartmentId: string;
            /** Format: date-time */
            transferredAt: string;
        };
        TransferRequestInput: {
            /**
             * Format: uuid
             * @description the department that is answerable
             */
            departmentId: string;
            /** @description the law or duty that says so */
            ground: string;
        };
        TrendAnswer: {
            /** @description of the three months before those */
            before: components["schemas"]["JudgedAnswer"];
            /**
             * @description null: too few to say
             * @enum {string|null}
             */
            direction: "better" | "worse" | "same" | null;
            /** @description of this month and the two before it */
            lately: components["schemas"]["JudgedAnswer"];
        };
        UnansweredItem: {
            /** @description as in the problem the single route answers, e.g. the codes that are known */
            details: {
                [key: string]: unknown;
            };
            /** @description as it was asked */
            itemCode: string;
            /** @enum {string} */
            problem: "services.unknown_item" | "services.ambiguous_item" | "services.unknown_situation";
        };
        UnansweredOneThing: {
            /** @description as it was asked */
            code: string;
            /** @description as in the problem the single route answers, e.g. the codes that are known */
            details: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            problem: "services.unknown_one_thing";
        };
        UndeterminedSay: {
            en: string;
            zh: string;
        };
        UnlockAnswer: {
            /** @description who stands in its way today */
            accountable: components["schemas"]["AccountableAnswer"][];
            /** @description null: no entry carries it yet */
            entryCode: string | null;
            evidenceTypeCode: string;
            evidenceTypeName: string;
            /** @description the items it is missing for: the first 100 codes */
            missingFor: string[];
            /** @description how many items it is missing for */
            missingForCount: number;
            /**
             * @description whose subjects are meant, beyond those the entry covers
             * @enum {string|null}
             */
            missingScope: "local" | "province" | "national" | null;
            /** @description the items this supply alone makes ready: the first 100 by code */
            unlocks: components["schemas"]["UnlockedItemAnswer"][];
            /** @description how many items this supply alone makes ready */
            unlocksCount: number;
        };
        UnlockedItemAnswer: {
            itemCode: string;
            itemName: string;
        };
        UnlockRankingAnswer: {
            /** @description items whose material list is confirmed complete */
            counted: number;
            /** @description the best 200 */
            items: components["schemas"]["UnlockAnswer"][];
            /** @description left out: nobody confirmed their list */
            notMapped: number;
            ready: number;
            /** @description how many supplies something waits for */
            suppliesCount: number;
        };
        UnreadAnswer: {
            /** @description of them */
            overdue: number;
            unread: number;
        };
        UnusedGrantAnswer: {
            /** Format: uuid */
            beneficiaryDepartmentId: string;
            entryCode: string;
            /** Format: uuid */
            entryId: string;
            entryName: string;
            /** Format: uuid */
            grantId: string;
            /**
             * Format: date
             * @description null: never used
             */
            lastUsedOn: string | null;
            /** Format: uuid */
            providerDepartmentId: string;
            /** Format: uuid */
            requestId: string;
            /** Format: date */
            validUntil: string | null;
        };
        UnusedGrantPage: {
            items: components["schemas"]["UnusedGrantAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        UpdateExtensionDecisionInput: {
            consented: boolean;
            note?: string | null;
        };
        UpdateExtensionInput: {
            /** @description the special reason (art. 17) */
            reason: string;
        };
        UrgedAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "request" | "correction" | "dispute" | "case";
        };
        UrgedInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "request" | "correction" | "dispute" | "case";
        };
        UrgentInput: {
            /** @description why it cannot wait */
            ground: string;
            /**
             * Format: date
             * @description by when it is wished for; the statutory term stays
             */
            wishedOn: string;
        };
        UrgingActAnswer: {
            /** Format: uuid */
            id: string;
            /** @description 督〔2026〕12号 */
            number: string;
            /** @enum {string} */
            state: "issued" | "replied" | "closed";
            /** @description for If-Match */
            version: number;
        };
        UrgingAnswer: {
            about: components["schemas"]["UrgedAnswer"] | null;
            allowedActions: components["schemas"]["OpenActionAnswer"][];
            /** Format: date */
            answerDueOn: string;
            answerIsLate: boolean;
            /** Format: date-time */
            closedAt: string | null;
            department: components["schemas"]["PartyAnswer"];
            /** Format: date */
            fulfilledOn: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date */
            issuedOn: string;
            /** @description 督〔2026〕12号 */
            number: string;
            office: components["schemas"]["PartyAnswer"];
            /**
             * Format: date
             * @description the day promised last
             */
            promisedOn: string | null;
            /** @description stays, also when another day was promised or it was done late */
            promiseIsBroken: boolean;
            /** @description every day that was promised */
            promises: components["schemas"]["PromiseAnswer"][];
            question: string;
            regionCode: string;
            /** Format: date */
            repliedOn: string | null;
            reply: string | null;
            /** @enum {string} */
            state: "issued" | "replied" | "closed";
            /** @description for If-Match */
            version: number;
        };
        UrgingCloseInput: {
            /**
             * Format: date
             * @description the day it was done
             */
            fulfilledOn: string;
        };
        UrgingInput: {
            /** @description left out: the department’s work as a whole */
            about?: components["schemas"]["UrgedInput"];
            /**
             * Format: date
             * @description the last day for the answer
             */
            answerDueOn: string;
            /** Format: uuid */
            departmentId: string;
            /** @description what has to be answered */
            question: string;
        };
        UrgingPromiseInput: {
            /**
             * Format: date
             * @description a promise already broken stays broken
             */
            promisedOn: string;
        };
        UrgingReplyInput: {
            /**
             * Format: date
             * @description by when it will be done
             */
            promisedOn: string;
            reply: string;
        };
        UrgingsPage: {
            items: components["schemas"]["UrgingAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        UsageFiguresAnswer: {
            daysUsed: number;
            /** @description reported by service halls */
            hall: components["schemas"]["UseCountsAnswer"];
            /** Format: date */
            lastUsedOn: string | null;
            /** @description counted by the exchange platform */
            platform: components["schemas"]["UseCountsAnswer"];
        };
        UsageRecordAnswer: {
            document: string | null;
            /** Format: uuid */
            grantId: string;
            /** Format: date */
            happenedOn: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "scenario" | "process" | "effect" | "storage" | "destruction";
            /** Format: date-time */
            recordedAt: string;
            /** @description the person who wrote it down */
            recordedBy: string;
            said: string;
        };
        UsageRecordInput: {
            /** @description reference of a paper; needed of a destruction */
            document?: string;
            /** Format: date */
            happenedOn: string;
            /**
             * @description 使用场景、使用过程、应用成效、存储情况、销毁情况
             * @enum {string}
             */
            kind: "scenario" | "process" | "effect" | "storage" | "destruction";
            said: string;
        };
        UsageRecordMade: {
            /** Format: uuid */
            id: string;
        };
        UsageRecordPage: {
            items: components["schemas"]["UsageRecordAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        UsageSheetAnswer: {
            /** Format: date-time */
            confirmedAt: string | null;
            confirmedBy: string | null;
            entryCode: string;
            entryName: string;
            figures: components["schemas"]["UsageFiguresAnswer"];
            /** Format: uuid */
            grantId: string;
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            prefilledAt: string;
            /** Format: uuid */
            providerDepartmentId: string;
            quarter: string;
            /**
             * Format: uuid
             * @description who uses the data and confirms the sheet
             */
            requesterDepartmentId: string;
            /** Format: uuid */
            requestId: string;
            /** @enum {string} */
            state: "prefilled" | "confirmed";
            /** @description for If-Match */
            version: number;
        };
        UsageSheetPage: {
            items: components["schemas"]["UsageSheetAnswer"][];
            /** @description cursor of the next page */
            next: string | null;
        };
        UseAnswer: {
            blockers: components["schemas"]["BlockerAnswer"][];
            compulsory: boolean;
            entryCode: string | null;
            evidenceTypeCode: string;
            evidenceTypeName: string;
            /** Format: uuid */
            grantId: string | null;
            served: boolean;
            /** @enum {string} */
            use: "spare" | "verify" | "prefill" | "push_result" | "later_check";
            /** Format: date */
            validUntil: string | null;
        };
        UseCountsAnswer: {
            error: number;
            hit: number;
            mismatch: number;
            miss: number;
        };
        UseReportInput: {
            /** @description the hall’s number of the case; only a digest is kept */
            caseNumber: string;
            /**
             * Format: date
             * @description of the use
             */
            day: string;
            /** @description code of the catalogue entry */
            entry: string;
            /** @description code of the service item */
            item?: string;
            latencyMilliseconds?: number;
            /** @description code of the material */
            material?: string;
            /** @enum {string} */
            outcome: "hit" | "miss" | "mismatch" | "error";
            /**
             * @description whether paper was asked, and why
             * @default not_asked
             * @enum {string}
             */
            paper: "not_asked" | "no_hit" | "mismatch" | "system_error" | "not_covered" | "original_by_law" | "applicant_chose" | "other";
        };
        UseReportsInput: {
            reports: components["schemas"]["UseReportInput"][];
        };
        VersionAnswer: {
            /** @enum {string} */
            algorithm: "sm3" | "sha256";
            /** @description against the version before; none of the first */
            changes: components["schemas"]["FieldChangeAnswer"][];
            content: components["schemas"]["VersionContentAnswer"];
            /**
             * Format: uuid
             * @description the edition that brought it, or null
             */
            editionId: string | null;
            /**
             * Format: uuid
             * @description the filing that brought it, or null
             */
            filingId: string | null;
            /** @description hexadecimal digest of the canonical content (RFC 8785, UTF-8) */
            hash: string;
            number: number;
            /** Format: date-time */
            publishedAt: string;
        };
        VersionComparisonAnswer: {
            changes: components["schemas"]["FieldChangeAnswer"][];
        };
        VersionContentAnswer: {
            abstract: string | null;
            /** @enum {string|null} */
            channel: "government_extranet" | "internet" | "department_network" | null;
            /** @enum {string|null} */
            classification: "core" | "important" | "general" | null;
            code: string;
            conditions: string | null;
            coverage: components["schemas"]["CoverageAnswer"];
            /** @enum {string|null} */
            formatClass: "electronic_file" | "spreadsheet" | "database" | "image" | "streaming_media" | "self_describing" | "service_interface" | null;
            items: components["schemas"]["VersionItemAnswer"][];
            name: string;
            /** @description left out where nothing is stated */
            openness?: components["schemas"]["OpennessAnswer"];
            /** Format: uuid */
            providerDepartmentId: string;
            refusalGround: components["schemas"]["RefusalGroundAnswer"] | null;
            shareModes: ("service_interface" | "batch_exchange" | "file_download" | "other")[];
            /** @enum {string} */
            shareType: "unconditional" | "conditional" | "not_shared";
            sourceSystem: string | null;
            /** @enum {string|null} */
            updateFrequency: "realtime" | "hourly" | "daily" | "weekly" | "ten_daily" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "on_demand" | "other" | null;
        };
        VersionHistoryAnswer: {
            /** @description newest first */
            items: components["schemas"]["ListedVersionAnswer"][];
        };
        VersionItemAnswer: {
            /** @enum {string} */
            classification?: "core" | "important" | "general";
            dataType: string | null;
            length: number | null;
            name: string;
            /** @enum {string} */
            openKind?: "open" | "conditional" | "not_open";
            sensitivity: number | null;
            /** @enum {string|null} */
            shareType: "unconditional" | "conditional" | "not_shared" | null;
        };
        VersionsAnswer: {
            items: components["schemas"]["VersionAnswer"][];
        };
        VersionsPage: {
            items: components["schemas"]["ListedVersionAnswer"][];
            next: string | null;
        };
        ViewInput: {
            name: string;
            /** @description the query string of the screen’s address */
            query: string;
            screen: string;
        };
        WarningAnswer: {
            /** @enum {string} */
            code: "calendar.ends_soon" | "calendar.longest_path_crosses";
            text: components["schemas"]["TextAnswer"];
        };
        WebhookAnswer: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            disabledAt: string | null;
            /**
             * @description `gone`: it answered 410
             * @enum {string|null}
             */
            disabledReason: "gone" | "by_owner" | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "active" | "disabled";
            url: string;
            version: number;
        };
        WebhookChangeInput: {
            /** @enum {string} */
            state?: "active" | "disabled";
            url?: string;
        };
        WebhookInput: {
            /** @description https; no credentials in it */
            url: string;
        };
        WebhookPage: {
            items: components["schemas"]["WebhookAnswer"][];
            next: string | null;
        };
        WebhookSecretAnswer: {
            /** @description shown this once; checks `webhook-signature` (Standard Webhooks) */
            secret: string;
            webhook: components["schemas"]["WebhookAnswer"];
        };
        WhatIfAnswer: {
            /** @description as it would stand */
            after: components["schemas"]["SituationAnswer"];
            /** @description as it stands */
            before: components["schemas"]["SituationAnswer"];
        };
        WithdrawalDecisionInput: {
            approve: boolean;
            /** @description the reason */
            note: string;
        };
        WithdrawalInput: {
            /** @description number and title of the document */
            evidence: string;
            /** @description why the duty is to be withdrawn */
            note: string;
        };
        WorkbenchAnswer: {
            /** @description whether there is more than the lines show */
            isCut: boolean;
            /** @description most urgent first */
            lines: components["schemas"]["WorkbenchLineAnswer"][];
        };
        WorkbenchLineAnswer: {
            /** @description the act it waits for, and whose it is */
            awaited: components["schemas"]["AwaitedAnswer"];
            /** @description whether it waits for me */
            isMine: boolean;
            request: components["schemas"]["ListedRequestAnswer"];
            /**
             * @description by working days left or late
             * @enum {string}
             */
            urgency: "critically_overdue" | "overdue" | "due_soon" | "not_due";
        };
        WorkingDaysAnswer: {
            add: number;
            /** @description why the day of receipt counts or not */
            basis: string;
            /** @description whose calendar it is */
            calendarRegion: string;
            /**
             * Format: date
             * @description the last day; the term ends at its end, 24:00 in China
             */
            date: string;
            days: components["schemas"]["DayAnswer"][];
            /** Format: date */
            from: string;
            /** Format: date */
            knownFrom: string;
            /** Format: date */
            knownThrough: string;
            /** @description whether days were counted that no notice covers */
            provisional: boolean;
            receiptDayCounts: boolean;
            /** @description only on a provisional date */
            warning?: components["schemas"]["TextAnswer"];
        };
        WrittenAnswerInput: {
            code: string;
            text: string;
        };
        WrittenEdgeInput: {
            /** @description place of a matter, from 0 */
            from: number;
            /** @enum {string} */
            relation: "before" | "parallel" | "chosen";
            to: number;
        };
        WrittenEvidenceInput: {
            code: string;
            fields: string[];
            mappings: components["schemas"]["WrittenMappingInput"][];
            name: string;
            /** @description who holds the data beyond the coverage */
            upperHolder?: string | null;
        };
        WrittenItemInput: {
            /** @description 实施编码 (31), of a standard item 基本编码 (12) */
            code: string;
            /** @description the guide’s version for which the material list is complete (U1) */
            completeForGuide?: string | null;
            evidence: components["schemas"]["WrittenEvidenceInput"][];
            guideVersion: string;
            /** @description 业务办理项编码 */
            handlingCode?: string | null;
            itemType: string;
            localCode?: string | null;
            materials: components["schemas"]["WrittenMaterialInput"][];
            measures: components["schemas"]["WrittenMeasuresInput"];
            name: string;
            nationalCode?: string | null;
            questions: components["schemas"]["WrittenQuestionInput"][];
            regionCode: string;
            situations: components["schemas"]["WrittenSituationInput"][];
            /** @enum {string} */
            status: "active" | "retired";
            /** @description the standard item it comes from */
            template?: components["schemas"]["TemplateLinkInput"] | null;
            uses: components["schemas"]["WrittenNeedInput"][];
        };
        WrittenMappingInput: {
            entryCode: string;
            /** @description field of the evidence type → data item of the entry */
            fieldItems: {
                [key: string]: string;
            };
            /** @description lower is preferred */
            preference: number;
            regionCode: string;
            /** @description prefixes of the subjects’ regions; empty: the country */
            subjectRegionPrefixes: string[];
        };
        WrittenMaterialInput: {
            code: string;
            /** @description question code → answer codes of which one has to be given; empty: always */
            condition: {
                [key: string]: string[];
            };
            forms: ("paper" | "electronic")[];
            issuedBy?: string | null;
            name: string;
            /** @enum {string} */
            necessity: "compulsory" | "conditional" | "later" | "optional";
            /** @enum {string} */
            origin: "applicant" | "department_issued" | "other";
            /** @description where the row was found */
            source: string;
            ways: components["schemas"]["WrittenWayInput"][];
        };
        WrittenMatterInput: {
            /** @description as the document names it */
            departmentName: string;
            /** @description the item it is handled as */
            itemCode?: string | null;
            /** @enum {string} */
            kind: "compulsory" | "optional";
            name: string;
        };
        WrittenMeasureInput: {
            materials?: number | null;
            steps?: number | null;
            /** @description how often somebody has to come */
            visits?: number | null;
            /** @description before: the limit set by law; after: the promised one */
            workingDays?: number | null;
        };
        WrittenMeasuresInput: {
            after: components["schemas"]["WrittenMeasureInput"];
            before: components["schemas"]["WrittenMeasureInput"];
        };
        WrittenNeedInput: {
            /** @description whether the item is held back without it */
            compulsory: boolean;
            /** @description question code → answer codes of which one has to be given; empty: always */
            condition: {
                [key: string]: string[];
            };
            evidenceTypeCode: string;
            /** @description fields of the evidence type */
            fields: string[];
            /**
             * @description how far the subjects come from
             * @enum {string}
             */
            subjectScope: "local" | "province" | "national";
            /** @enum {string} */
            use: "spare" | "verify" | "prefill" | "push_result" | "later_check";
        };
        WrittenOneThingInput: {
            code: string;
            /** @description 配合部门 */
            cooperating: string[];
            edges: components["schemas"]["WrittenEdgeInput"][];
            /** @description 牵头部门, as the document names it */
            leadName: string;
            matters: components["schemas"]["WrittenMatterInput"][];
            measures: components["schemas"]["WrittenMeasuresInput"];
            name: string;
            nationalBatch?: string | null;
        };
        WrittenQuestionInput: {
            answers: components["schemas"]["WrittenAnswerInput"][];
            code: string;
            text: string;
        };
        WrittenSituationInput: {
            /** @description question code → answer code */
            answers: {
                [key: string]: string;
            };
            code: string;
            name: string;
            shareOfCases?: number | null;
            usual: boolean;
        };
        WrittenWayInput: {
            /** @description article or document */
            basis?: string | null;
            /** @description of an earlier result: whose */
            earlierItemCode?: string | null;
            /** @enum {string} */
            kind: "abolished" | "shared_data" | "e_licence" | "earlier_result" | "own_verification" | "commitment";
            need?: components["schemas"]["WrittenNeedInput"] | null;
        };
        YearAnswer: {
            calendarRegion: string;
            /** @description the days that differ from the plain week */
            days: components["schemas"]["ExceptionAnswer"][];
            /** Format: date */
            knownThrough: string;
            /** @description whether the year is not wholly covered by notices */
            provisional: boolean;
            workingDays: number;
            year: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Problems_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemListAnswer"];
                };
            };
        };
    };
    Problems_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemDescription"];
                };
            };
        };
    };
    AnswerWorkbooks_check: {
        parameters: {
            query: {
                /** @description as the liaison named it */
                fileName: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerWorkbookAnswer"];
                };
            };
        };
    };
    AnswerWorkbooks_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerWorkbookAnswer"];
                };
            };
        };
    };
    AnswerWorkbooks_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerWorkbookAnswer"];
                };
            };
        };
    };
    AnswerWorkbooks_marked: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    AnswerWorkbooks_fresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Availability_one: {
        parameters: {
            query: {
                /** @description 统一社会信用代码; derived from the item, or the caller’s own */
                department?: string;
                /** @description 资源目录代码 */
                entry: string;
                /** @description 实施编码; without it the answer lists purposes and is never plainly available */
                item?: string;
                /** @description code of a situation the item declares; asks whether it needs the entry in it */
                situation?: string;
                /** @description region of the subject; asks whether the entry covers it */
                subjectRegion?: string;
            };
            header?: {
                /** @description the answer holds at least this sequence of the journal; waited for half a second, then 503 */
                "Zeqing-Min-Sequence"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityAnswerBody"];
                };
            };
        };
    };
    Bundle_bundle: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleAnswer"];
                };
            };
        };
    };
    Bundle_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleKeyAnswer"];
                };
            };
        };
    };
    ByCode_find: {
        parameters: {
            query: {
                /** @description of a licence: the code of its evidence type (标准数据/证照类型) */
                code: string;
                /** @description 统一社会信用代码; derived from the item, or the caller’s own */
                department?: string;
                /** @description 实施编码; without it the answer lists purposes and is never plainly available */
                item?: string;
                /** @description a material of `item`, or an e-licence (证照类型) */
                scheme: "material" | "licence";
                /** @description code of a situation the item declares; asks whether it needs the entry in it */
                situation?: string;
                /** @description region of the subject; asks whether the entry covers it */
                subjectRegion?: string;
            };
            header?: {
                /** @description the answer holds at least this sequence of the journal; waited for half a second, then 503 */
                "Zeqing-Min-Sequence"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ByCodeAnswer"];
                };
            };
        };
    };
    Availability_many: {
        parameters: {
            query?: never;
            header?: {
                /** @description the answer holds at least this sequence of the journal; waited for half a second, then 503 */
                "Zeqing-Min-Sequence"?: number;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityBatch"] | components["schemas"]["AvailabilityCodes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityBatchAnswer"] | components["schemas"]["AvailabilityCodesAnswer"];
                };
            };
        };
    };
    Calendar_days: {
        parameters: {
            query: {
                /** @description region code of six digits (GB/T 2260) */
                region?: string;
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearAnswer"];
                };
            };
        };
    };
    Calendar_importNotice: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeImportedAnswer"];
                };
            };
        };
    };
    NoticePreview_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreviewAnswer"];
                };
            };
        };
    };
    Calendar_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description region code of six digits (GB/T 2260) */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionAnswer"];
                };
            };
        };
    };
    Calendar_setReceiptDay: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                /** @description region code of six digits (GB/T 2260) */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptDayInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionAnswer"];
                };
            };
        };
    };
    Calendar_workingDays: {
        parameters: {
            query: {
                /** @description working days */
                add: number;
                /** @description the day of receipt */
                from: string;
                /** @description only this language in the reasons; both when not given */
                lang?: "zh" | "en";
                /** @description region code of six digits (GB/T 2260) */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingDaysAnswer"];
                };
            };
        };
    };
    Cases_list: {
        parameters: {
            query?: {
                /** @description every code of the article */
                article?: "39" | "40" | "41";
                code?: "39-1" | "39-2" | "39-3" | "39-4" | "39-5" | "39-6" | "39-7" | "39-8" | "39-9" | "40-1" | "40-2" | "40-3" | "40-4" | "40-5" | "40-6" | "40-7" | "41-1" | "41-2" | "41-3";
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                departmentId?: string;
                finding?: "violation" | "proper_reason" | "not_attributable";
                limit?: number;
                /** @description whether the day of its order has passed without compliance */
                overdue?: "true" | "false";
                /** @description one or several, separated by commas */
                state?: ("suspected" | "reason_given" | "found" | "ordered" | "complied" | "closed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesPage"];
                };
            };
        };
    };
    Cases_suspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspicionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActAnswer"];
                };
            };
        };
    };
    Cases_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
        };
    };
    Cases_circulate: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCircularInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActAnswer"];
                };
            };
        };
    };
    Cases_close: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseClosingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActAnswer"];
                };
            };
        };
    };
    Cases_comply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseComplianceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActAnswer"];
                };
            };
        };
    };
    Cases_find: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseFindingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActAnswer"];
                };
            };
        };
    };
    Letters_caseLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersAnswer"];
                };
            };
        };
    };
    Letters_caseLetter: {
        parameters: {
            query?: {
                /** @description docx is the one to go on with */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                kind: "rectification_order" | "rectification_report";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    Cases_order: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseOrderInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActAnswer"];
                };
            };
        };
    };
    Cases_stateReason: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseActAnswer"];
                };
            };
        };
    };
    Cases_dictionary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDictionaryAnswer"];
                };
            };
        };
    };
    Attachments_rates: {
        parameters: {
            query?: {
                /** @description id, credit code or name of the department */
                department?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentRatesAnswer"];
                };
            };
        };
    };
    Catalogue_entries: {
        parameters: {
            query?: {
                /** @description core, important or general data (GB/T 43697-2024) */
                classification?: "core" | "important" | "general";
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description id, credit code or name of the providing department */
                department?: string;
                /** @description highest local grade of its items */
                grade?: number;
                /** @description whether a resource is attached */
                hasResource?: boolean;
                limit?: number;
                /** @description part of the name, its pinyin or initials, the code or the abstract */
                q?: string;
                /** @description region whose subjects it covers */
                region?: string;
                shareType?: "unconditional" | "conditional" | "not_shared";
                status?: "draft" | "signed" | "submitted" | "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPageAnswer"];
                };
            };
        };
    };
    Catalogue_byId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    Attachments_attach: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    CatalogueFacts_compare: {
        parameters: {
            query: {
                from: number;
                to: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionComparisonAnswer"];
                };
            };
        };
    };
    Attachments_detach: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetachmentInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    Catalogue_attach: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    CatalogueFacts_versions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsAnswer"];
                };
            };
        };
    };
    Catalogue_byCode: {
        parameters: {
            query: {
                /** @description codes contain `/`, so they are a query parameter */
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    CatalogueFacts_facets: {
        parameters: {
            query?: {
                /** @description core, important or general data (GB/T 43697-2024) */
                classification?: "core" | "important" | "general";
                /** @description id, credit code or name of the providing department */
                department?: string;
                /** @description highest local grade of its items */
                grade?: number;
                /** @description whether a resource is attached */
                hasResource?: boolean;
                /** @description part of the name, its pinyin or initials, the code or the abstract */
                q?: string;
                /** @description region whose subjects it covers */
                region?: string;
                shareType?: "unconditional" | "conditional" | "not_shared";
                status?: "draft" | "signed" | "submitted" | "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacetsAnswer"];
                };
            };
        };
    };
    Filings_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                entryId?: string;
                kind?: "new" | "change" | "withdrawal";
                limit?: number;
                /** @description one or several, separated by commas */
                state?: ("draft" | "signing" | "submitted" | "reviewed" | "published" | "discarded")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingsPage"];
                };
            };
        };
    };
    Filings_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingBeginInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    Filings_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    FilingActs_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    FilingActs_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    FilingActs_return: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    FilingActs_passReview: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingNoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    FilingActs_send: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    FilingActs_sendBack: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    FilingActs_signOff: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    Filings_amend: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingTextInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAnswer"];
                };
            };
        };
    };
    Catalogue_closeGap: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapClosingInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapAnswer"];
                };
            };
        };
    };
    Catalogue_signOff: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GapClosingInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapAnswer"];
                };
            };
        };
    };
    LawChanges_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawChangeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawChangeAnswer"];
                };
            };
        };
    };
    LawChanges_touched: {
        parameters: {
            query: {
                /** @description title of the norm */
                title: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchedEntriesAnswer"];
                };
            };
        };
    };
    Attachments_resources: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description id, credit code or name of the department */
                department?: string;
                limit?: number;
                /** @description part of the name or of the code on the exchange platform */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourcesPage"];
                };
            };
        };
    };
    Attachments_tellCalling: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedResourceAnswer"];
                };
            };
        };
    };
    LawChanges_page: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                entryId?: string;
                limit?: number;
                phase?: "update" | "review";
                state?: "running" | "stopped" | "released";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsPage"];
                };
            };
        };
    };
    LawChanges_requestExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateExtensionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermAnswer"];
                };
            };
        };
    };
    LawChanges_decideExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateExtensionDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermAnswer"];
                };
            };
        };
    };
    LawChanges_release: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilingReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermAnswer"];
                };
            };
        };
    };
    Clients_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
        };
    };
    Clients_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSecretAnswer"];
                };
            };
        };
    };
    Clients_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAnswer"];
                };
            };
        };
    };
    Clients_importAcceptances: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptancesInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAnswer"];
                };
            };
        };
    };
    Clients_setOnUndetermined: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnUndeterminedInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAnswer"];
                };
            };
        };
    };
    Clients_rotateSecret: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSecretAnswer"];
                };
            };
        };
    };
    Clients_suspend: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAnswer"];
                };
            };
        };
    };
    ClockRules_list: {
        parameters: {
            query: {
                /** @description the region whose terms are asked for */
                region: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockRulesAnswer"];
                };
            };
        };
    };
    ClockRules_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockRuleInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedClockRuleAnswer"];
                };
            };
        };
    };
    Consultations_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description only those whose inner day has passed unanswered */
                overdue?: "true" | "false";
                state?: "open" | "answered" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPageAnswer"];
                };
            };
        };
    };
    Consultations_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SectionAnswerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationActAnswer"];
                };
            };
        };
    };
    Consultations_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationActAnswer"];
                };
            };
        };
    };
    Corrections_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description of whichever side */
                departmentId?: string;
                /** @description code of the entry */
                entry?: string;
                limit?: number;
                /** @description whether its ten working days ran out before it was settled */
                overdue?: "true" | "false";
                scope?: "record" | "field" | "resource";
                /** @description one or several, separated by commas */
                state?: ("reported" | "accepted" | "verified" | "corrected" | "feedback" | "withdrawn")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionsPage"];
                };
            };
        };
    };
    Corrections_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionReportInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionActAnswer"];
                };
            };
        };
    };
    Corrections_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionAnswer"];
                };
            };
        };
    };
    Corrections_accept: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionAcceptInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionActAnswer"];
                };
            };
        };
    };
    Corrections_explainClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionClockExplanationAnswer"];
                };
            };
        };
    };
    Letters_correctionLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersAnswer"];
                };
            };
        };
    };
    Letters_correctionLetter: {
        parameters: {
            query?: {
                /** @description docx is the one to go on with */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                kind: "correction_report" | "correction_result";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    Corrections_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionSettleInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionActAnswer"];
                };
            };
        };
    };
    Corrections_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionActAnswer"];
                };
            };
        };
    };
    People_endDelegation: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationAnswer"];
                };
            };
        };
    };
    Departments_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description part of a name, short name or alias, or a whole code */
                q?: string;
                /** @description this region and all below it */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentPage"];
                };
            };
        };
    };
    Departments_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentAnswer"];
                };
            };
        };
    };
    Departments_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentDetailAnswer"];
                };
            };
        };
    };
    SigningRules_rules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningRulesAnswer"];
                };
            };
        };
    };
    SigningRules_set: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigningRuleInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningRulesAnswer"];
                };
            };
        };
    };
    Dictionaries_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DictionariesAnswer"];
                };
            };
        };
    };
    Disputes_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description of whichever side */
                departmentId?: string;
                /** @description code of the entry */
                entry?: string;
                limit?: number;
                /** @description one or several, separated by commas */
                state?: ("negotiating" | "coordinating" | "deciding" | "settled" | "withdrawn" | "ruled")[];
                subject?: "refusal" | "partial_refusal" | "added_condition" | "late_supply" | "correction" | "stop" | "source_appointment" | "return_flow" | "term";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputesPage"];
                };
            };
        };
    };
    Disputes_raise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Disputes_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeAnswer"];
                };
            };
        };
    };
    Disputes_overrule: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeAuthorityInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Disputes_reportCarriedOut: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeReportInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Disputes_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRecordInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Disputes_decide: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Letters_disputeLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersAnswer"];
                };
            };
        };
    };
    Letters_disputeLetter: {
        parameters: {
            query?: {
                /** @description docx is the one to go on with */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                kind: "negotiation" | "coordination_application" | "government_referral" | "ruling";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    Disputes_refer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRecordInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Disputes_rule: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRulingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Disputes_settle: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeSettlementInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Disputes_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeActAnswer"];
                };
            };
        };
    };
    Duplicates_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description whose service items */
                departmentId?: string;
                limit?: number;
                /** @description still asked, spared by another way, or spared by this entry */
                state?: "asked" | "other_way" | "spared";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatesPage"];
                };
            };
        };
    };
    Changes_after: {
        parameters: {
            query?: {
                /** @description `last` of the answer before, or a `Zeqing-Sequence` */
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityChangesAnswer"];
                };
            };
        };
    };
    Changes_stream: {
        parameters: {
            query?: never;
            header?: {
                /** @description sequence of the last change received */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    EvidenceTypes_find: {
        parameters: {
            query?: {
                /** @description level of the government whose entry carries it */
                level?: "national" | "province" | "city" | "county";
                /** @description name or code of the type, or of an entry that carries it */
                q?: string;
                /** @description region of that government */
                region?: string;
                /** @description whose subjects have to be covered */
                subjectRegion?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceTypesAnswer"];
                };
            };
        };
    };
    Exports_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequestInput"];
            };
        };
        responses: {
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportAnswer"];
                };
            };
        };
    };
    Exports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    Exports_table: {
        parameters: {
            query: {
                /** @description only rows of this class */
                class?: "added" | "dropped" | "widened" | "narrowed" | "supplier_moved" | "term_shortened" | "term_lengthened" | "condition_added" | "condition_removed" | "condition_changed" | "renamed" | "amended" | "restated";
                /** @description core, important or general data (GB/T 43697-2024) */
                classification?: "core" | "important" | "general";
                /** @description any, unless said; mine: only rows that a department of the caller provides or that are shared with it, before or after */
                department?: "any" | "mine";
                /** @description who asks (need list) or provides (the others) */
                departmentId?: string;
                format?: "xlsx" | "csv";
                /** @description the older edition; the one superseded when not given */
                from?: string;
                /** @description highest local grade of its items */
                grade?: number;
                /** @description whether a resource is attached */
                hasResource?: boolean;
                language?: "zh" | "en";
                list: "catalogue" | "need" | "duty" | "negative" | "edition" | "edition_diff" | "batch_diff";
                /** @description the edition, of two the newer one, or the batch */
                objectId?: string;
                /** @description part of the name, its pinyin or initials, the code or the abstract */
                q?: string;
                /** @description region whose subjects it covers */
                region?: string;
                shareType?: "unconditional" | "conditional" | "not_shared";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    Grants_grants: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description not ended, and the last day is this one or before */
                endsBy?: string;
                /** @description code of the entry: its grants, whichever side I have in them */
                entry?: string;
                limit?: number;
                role?: "requester" | "provider";
                state?: "live" | "suspended" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantPage"];
                };
            };
        };
    };
    RecurringSupply_stale: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaleSupplyPage"];
                };
            };
        };
    };
    Grants_unused: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnusedGrantPage"];
                };
            };
        };
    };
    HealthBatches_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthBatchesPage"];
                };
            };
        };
    };
    HealthBatches_take: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HealthBatchInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthBatchTakenAnswer"];
                };
            };
        };
    };
    HealthBatches_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthBatchAnswer"];
                };
            };
        };
    };
    HealthBatches_takeFile: {
        parameters: {
            query: {
                /** @description the file’s name; not kept */
                fileName?: string;
                /** @description the platform’s own number of the batch */
                number: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthBatchTakenAnswer"];
                };
            };
        };
    };
    HealthSettings_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthSettingsAnswer"];
                };
            };
        };
    };
    HealthSettings_set: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HealthSettingsInputBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthSettingsAnswer"];
                };
            };
        };
    };
    Journal_events: {
        parameters: {
            query?: {
                /** @description the last sequence already seen; 0 for the first page */
                after?: number;
                /** @description a department concerned */
                departmentId?: string;
                /** @description first day of the acts, in China */
                from?: string;
                limit?: number;
                /** @description the login of the person who acted */
                login?: string;
                objectId?: string;
                objectType?: string;
                order?: "oldest_first" | "newest_first";
                /** @description last day of the acts, in China */
                to?: string;
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalEventsAnswer"];
                };
            };
        };
    };
    Journal_export: {
        parameters: {
            query?: {
                /** @description the last sequence already seen; 0 for the first page */
                after?: number;
                /** @description the last sequence wanted; without it, all that is sealed */
                through?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a JSON object a line */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
        };
    };
    Journal_head: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalHeadAnswer"];
                };
            };
        };
    };
    Journal_proof: {
        parameters: {
            query: {
                objectId: string;
                objectType: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalProofAnswer"];
                };
            };
        };
    };
    Lists_batches: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description code of the series */
                series?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchPageAnswer"];
                };
            };
        };
    };
    Lists_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    Lists_approve: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovedBatchAnswer"];
                };
            };
        };
    };
    Comparisons_batch: {
        parameters: {
            query?: {
                /** @description only rows of this class */
                class?: "added" | "dropped" | "widened" | "narrowed" | "supplier_moved" | "term_shortened" | "term_lengthened" | "condition_added" | "condition_removed" | "condition_changed" | "renamed" | "amended" | "restated";
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description any, unless said; mine: only rows that a department of the caller provides or that are shared with it, before or after */
                department?: "any" | "mine";
                language?: "zh" | "en";
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonAnswer"];
                };
            };
        };
    };
    Comparisons_batchTable: {
        parameters: {
            query?: {
                /** @description only rows of this class */
                class?: "added" | "dropped" | "widened" | "narrowed" | "supplier_moved" | "term_shortened" | "term_lengthened" | "condition_added" | "condition_removed" | "condition_changed" | "renamed" | "amended" | "restated";
                /** @description any, unless said; mine: only rows that a department of the caller provides or that are shared with it, before or after */
                department?: "any" | "mine";
                format?: "xlsx" | "csv";
                language?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    Lists_impact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactAnswer"];
                };
            };
        };
    };
    Lists_signOff: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImpactSignOffInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImpactAnswer"];
                };
            };
        };
    };
    Lists_batchRows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchRowPageAnswer"];
                };
            };
        };
    };
    ListTemplates_takeBack: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
        };
    };
    Lists_dutyRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRowAnswer"];
                };
            };
        };
    };
    Lists_confirmRecipients: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecipientsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRowAnswer"];
                };
            };
        };
    };
    Editions_list: {
        parameters: {
            query: {
                /** @description only editions in force from this day or before */
                asOf?: string;
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description code of the series, see GET /api/v1/lists/series */
                series: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionPageAnswer"];
                };
            };
        };
    };
    Editions_edition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionAnswer"];
                };
            };
        };
    };
    Comparisons_editions: {
        parameters: {
            query?: {
                /** @description only rows of this class */
                class?: "added" | "dropped" | "widened" | "narrowed" | "supplier_moved" | "term_shortened" | "term_lengthened" | "condition_added" | "condition_removed" | "condition_changed" | "renamed" | "amended" | "restated";
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description any, unless said; mine: only rows that a department of the caller provides or that are shared with it, before or after */
                department?: "any" | "mine";
                /** @description the older edition; the one superseded when not given */
                from?: string;
                language?: "zh" | "en";
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComparisonAnswer"];
                };
            };
        };
    };
    Comparisons_editionsTable: {
        parameters: {
            query?: {
                /** @description only rows of this class */
                class?: "added" | "dropped" | "widened" | "narrowed" | "supplier_moved" | "term_shortened" | "term_lengthened" | "condition_added" | "condition_removed" | "condition_changed" | "renamed" | "amended" | "restated";
                /** @description any, unless said; mine: only rows that a department of the caller provides or that are shared with it, before or after */
                department?: "any" | "mine";
                format?: "xlsx" | "csv";
                /** @description the older edition; the one superseded when not given */
                from?: string;
                language?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    Editions_exportEdition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    }[];
                };
            };
        };
    };
    EditionPrint_pages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    Editions_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description the providing department */
                provider?: string;
                /** @description words anywhere in the row */
                q?: string;
                shareType?: "unconditional" | "conditional" | "not_shared";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditionRowPageAnswer"];
                };
            };
        };
    };
    Editions_table: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv";
                language?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    Gaps_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description id, credit code or name of the department that owes the field */
                department?: string;
                limit?: number;
                state?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GapPageAnswer"];
                };
            };
        };
    };
    ImportDesk_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description code of the series */
                series?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPageAnswer"];
                };
            };
        };
    };
    Imports_receive: {
        parameters: {
            query: {
                batchNumber: number;
                /** @description e.g. 演数发〔2026〕3号 */
                documentNumber?: string;
                /** @description name of the file, e.g. 责任清单.xlsx; .csv, .tsv and .txt are read as tables of text */
                fileName: string;
                /** @description take_over: a list in force, gaps become tasks; propose: all rules of arts 13 to 15 bind */
                intent: "take_over" | "propose";
                issuedOn?: string;
                issuer?: string;
                /** @description name of the department whose rows these are, where the file names no provider */
                provider?: string;
                /** @description code of the series, see GET /api/v1/lists/series */
                series: string;
                /** @description the kind of file (P1 to P12), `none` for our own headings; proposed from the headings when not given */
                source?: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | "none";
                title?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    Imports_find: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description findings of one rule only, see `counts.kinds` */
                rule?: string;
                severity?: "error" | "gap" | "notice";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReportAnswer"];
                };
            };
        };
    };
    Imports_apply: {
        parameters: {
            query?: {
                /** @description good: explicitly without the rows that have errors or conflicts nobody decided */
                rows?: "all" | "good";
            };
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    ImportDesk_conflictPage: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPageAnswer"];
                };
            };
        };
    };
    ImportDesk_decide: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    ImportDesk_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    ImportDesk_workbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    CatalogueImports_receive: {
        parameters: {
            query: {
                /** @description what says that sign-off and assessments (art. 13) were done for every entry; not given: they become tasks */
                actsReference?: string;
                /** @description e.g. 演数发〔2026〕3号 */
                documentNumber?: string;
                /** @description name of the file, e.g. 责任清单.xlsx; .csv, .tsv and .txt are read as tables of text */
                fileName: string;
                /** @description code of the series, see GET /api/v1/lists/series */
                series: string;
                /** @description the kind of file (P1 to P12), `none` for our own headings; proposed from the headings when not given */
                source?: "P1" | "P2" | "P3" | "P4" | "P5" | "P6" | "P7" | "P8" | "P9" | "P10" | "P11" | "P12" | "none";
                title?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            202: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAnswer"];
                };
            };
        };
    };
    Lists_series: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesListAnswer"];
                };
            };
        };
    };
    ListTemplates_template: {
        parameters: {
            query: {
                /** @description only the rows of this provider; all of them when not given */
                department?: string;
                /** @description code of the series, see GET /api/v1/lists/series */
                series: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Session_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
        };
    };
    Session_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ColleaguesAnswer"];
                };
            };
        };
    };
    Kept_drafts: {
        parameters: {
            query: {
                /** @description the object the forms are about */
                about: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDraftsAnswer"];
                };
            };
        };
    };
    Kept_keepDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptDraftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDraftAnswer"];
                };
            };
        };
    };
    Kept_removeDraft: {
        parameters: {
            query: {
                /** @description the object the forms are about */
                about: string;
                /** @description the act the form is for */
                form: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Kept_noteExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TableExportInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportHeadAnswer"];
                };
            };
        };
    };
    NoticeSettings_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
        };
    };
    NoticeSettings_find: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettingsAnswer"];
                };
            };
        };
    };
    NoticeSettings_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeSettingsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettingsAnswer"];
                };
            };
        };
    };
    Session_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Session_mySessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsAnswer"];
                };
            };
        };
    };
    Session_endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Kept_views: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsAnswer"];
                };
            };
        };
    };
    Kept_saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViewsAnswer"];
                };
            };
        };
    };
    Kept_removeView: {
        parameters: {
            query: {
                name: string;
                screen: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Webhooks_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
        };
    };
    Webhooks_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretAnswer"];
                };
            };
        };
    };
    Webhooks_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswer"];
                };
            };
        };
    };
    Webhooks_remove: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Webhooks_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookChangeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookAnswer"];
                };
            };
        };
    };
    Webhooks_log: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
        };
    };
    Webhooks_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAnswer"];
                };
            };
        };
    };
    Webhooks_rotateSecret: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookSecretAnswer"];
                };
            };
        };
    };
    Needs_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description who asks */
                departmentId?: string;
                limit?: number;
                /** @description words of the name or of the service item */
                q?: string;
                state?: "open" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedsPage"];
                };
            };
        };
    };
    Needs_raise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NeedInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedActAnswer"];
                };
            };
        };
    };
    Needs_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedRowAnswer"];
                };
            };
        };
    };
    Needs_designate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DesignationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    Needs_match: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedActAnswer"];
                };
            };
        };
    };
    Needs_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedActAnswer"];
                };
            };
        };
    };
    Needs_board: {
        parameters: {
            query?: {
                /** @description who asks */
                departmentId?: string;
                /** @description words of the name or of the service item */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedBoardAnswer"];
                };
            };
        };
    };
    Needs_candidates: {
        parameters: {
            query: {
                /** @description data items, separated by commas */
                items?: string;
                /** @description what is needed */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidatesAnswer"];
                };
            };
        };
    };
    NegativeList_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description whose data they are */
                departmentId?: string;
                limit?: number;
                state?: "in_force" | "lifted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegativePage"];
                };
            };
        };
    };
    NegativeList_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegativeInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegativeActAnswer"];
                };
            };
        };
    };
    NegativeList_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegativeAnswer"];
                };
            };
        };
    };
    NegativeList_review: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegativeReviewInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NegativeActAnswer"];
                };
            };
        };
    };
    Notices_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description the journal event told of, as `request.answered` */
                kind?: string;
                limit?: number;
                unread?: "true" | "false";
                urgency?: "first" | "news" | "ladder" | "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
        };
    };
    Notices_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxNoticeAnswer"];
                };
            };
        };
    };
    Notices_readAll: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAllInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAllAnswer"];
                };
            };
        };
    };
    NoticeStream_stream: {
        parameters: {
            query?: never;
            header?: {
                /** @description number of the last notice received */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
        };
    };
    Notices_unread: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadAnswer"];
                };
            };
        };
    };
    OneThings_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneThingListAnswer"];
                };
            };
        };
    };
    OneThings_one: {
        parameters: {
            query?: {
                /** @description without subjectRegion: how far subjects come from */
                scope?: "local" | "province" | "national";
                /** @description code of a declared situation */
                situation?: string;
                /** @description region of the subject; decides the scope */
                subjectRegion?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneThingReadinessAnswer"];
                };
            };
        };
    };
    History_oneThing: {
        parameters: {
            query?: {
                /** @description first day; by default 29 days before the last */
                from?: string;
                /** @description last day; by default today. At most 366 days */
                to?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessHistoryAnswer"];
                };
            };
        };
    };
    OneThings_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneThingQuestionsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OneThingReadinessBatchAnswer"];
                };
            };
        };
    };
    Operations_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationAnswer"];
                };
            };
        };
    };
    OutsideRequests_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                direction?: "to_outside" | "letter";
                limit?: number;
                /** @description only those whose agreed day has passed */
                overdue?: "true" | "false";
                state?: "open" | "answered" | "supplied" | "refused" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsidePage"];
                };
            };
        };
    };
    OutsideRequests_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideActAnswer"];
                };
            };
        };
    };
    OutsideRequests_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideAnswer"];
                };
            };
        };
    };
    OutsideRequests_forward: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideLegInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideActAnswer"];
                };
            };
        };
    };
    OutsideRequests_record: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutsideRecordInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutsideActAnswer"];
                };
            };
        };
    };
    SummaryLetters_reminder: {
        parameters: {
            query?: {
                /** @description docx is the one to go on with */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    Packages_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePageAnswer"];
                };
            };
        };
    };
    Packages_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageDraftInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageMadeAnswer"];
                };
            };
        };
    };
    Packages_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackageAnswer"];
                };
            };
        };
    };
    Packages_amend: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendPackageInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    SummaryLetters_packageLetter: {
        parameters: {
            query?: {
                /** @description docx is the one to go on with */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                departmentId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    Packages_sendForSigning: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendPackageInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    Packages_sign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSignInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    Packages_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageDraftInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackagePreviewAnswer"];
                };
            };
        };
    };
    People_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description part of a login or a name */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonPage"];
                };
            };
        };
    };
    People_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
        };
    };
    People_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
        };
    };
    People_change: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChangeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAnswer"];
                };
            };
        };
    };
    People_resetPassword: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordInput"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    People_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostAnswer"];
                };
            };
        };
    };
    Departments_listForAppointing: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description part of a name, short name or alias, or a whole code */
                q?: string;
                /** @description this region and all below it */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentPage"];
                };
            };
        };
    };
    PlatformOrders_list: {
        parameters: {
            query?: {
                /** @description the last `sequence` you have */
                after?: number;
                limit?: number;
                /** @description only those without an answer */
                unanswered?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformOrderFeed"];
                };
            };
        };
    };
    PlatformOrders_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAnswerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderActAnswer"];
                };
            };
        };
    };
    PlatformOrders_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderConfirmationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderActAnswer"];
                };
            };
        };
    };
    People_endPost: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostAnswer"];
                };
            };
        };
    };
    People_delegate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationAnswer"];
                };
            };
        };
    };
    RefusalGrounds_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalGroundsAnswer"];
                };
            };
        };
    };
    Departments_regions: {
        parameters: {
            query: {
                /** @description at most 100 codes of regions, by commas */
                codes: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionsAnswer"];
                };
            };
        };
    };
    RequestSettings_list: {
        parameters: {
            query: {
                /** @description the region whose terms are asked for */
                region: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestSettingsAnswer"];
                };
            };
        };
    };
    RequestSettings_set: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestSettingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestSettingsAnswer"];
                };
            };
        };
    };
    Requests_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description from whose side; both when not given */
                role?: "requester" | "provider";
                /** @description one or several, separated by commas */
                state?: ("draft" | "signing" | "submitted" | "checking" | "reviewing" | "supplementing" | "answer_signing" | "agreed" | "supplying" | "shared" | "extension_requested" | "suspended" | "renewing" | "disposal_due" | "disposed" | "refused" | "withdrawn" | "returned_unfinished" | "terminated")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPage"];
                };
            };
        };
    };
    Requests_draft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftRequestInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    Requests_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestAnswer"];
                };
            };
        };
    };
    Requests_amend: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendRequestInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestActs_answer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestActs_sendBackAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestActs_signAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequestInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    Grants_bridge: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BridgeInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    CaseFile_read: {
        parameters: {
            query?: {
                format?: "json" | "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileAnswer"];
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    RequestLife_passCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_returnCheck: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckReturnInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    Requests_clock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockStandingAnswer"];
                };
            };
        };
    };
    Requests_explain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockExplanationAnswer"];
                };
            };
        };
    };
    RequestActs_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    Consultations_ofRequest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationListAnswer"];
                };
            };
        };
    };
    Consultations_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSectionInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationActAnswer"];
                };
            };
        };
    };
    Grants_instructDisposal: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisposalInstructionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_dispose: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisposalInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_reportEffect: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EffectInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_requestExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_decideExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_notifyExtension: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_finishUse: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishUseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    Letters_requestLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersAnswer"];
                };
            };
        };
    };
    Letters_requestLetter: {
        parameters: {
            query?: {
                /** @description docx is the one to go on with */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                kind: "request" | "supplement_notice" | "transfer" | "extension_application" | "extension_decision" | "extension_notice" | "agreement" | "partial_agreement" | "refusal" | "suspension" | "resumption" | "termination" | "service_change" | "service_filing" | "disposal";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    RequestActs_rejectSupply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectSupplyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_resume: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_changeScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestActs_sendBack: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestActs_sendForSigning: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_changeService: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceChangeBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestActs_sign: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_askSupplement: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplementInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_completeSupplement: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestActs_supply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RecurringSupply_rhythm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyRhythmAnswer"];
                };
            };
        };
    };
    RecurringSupply_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupplyUpdateInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupplyRhythmAnswer"];
                };
            };
        };
    };
    RequestUse_suspend: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestUse_terminate: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    RequestLife_transfer: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequestInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    Usage_records: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
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
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageRecordPage"];
                };
            };
        };
    };
    Usage_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageRecordInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageRecordMade"];
                };
            };
        };
    };
    RequestActs_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestActAnswer"];
                };
            };
        };
    };
    Bulk_answer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkAnswersInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    Bulk_signAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSignInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    Bulk_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkActInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    Bulk_sendForSigning: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkActInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    Bulk_sign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkSignInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswer"];
                };
            };
        };
    };
    LedgerImports_check: {
        parameters: {
            query: {
                fileName: string;
                /** @description a word for the platform, the same each time: city-exchange */
                source: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "text/csv": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImportAnswer"];
                };
            };
        };
    };
    LedgerImports_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImportAnswer"];
                };
            };
        };
    };
    LedgerImports_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerImportAnswer"];
                };
            };
        };
    };
    ResourceHealth_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description id, credit code or name of the department */
                department?: string;
                /** @description resources of this entry */
                entryId?: string;
                limit?: number;
                /** @description part of the name or code of the resource or its entry */
                q?: string;
                /** @description one or several, separated by commas */
                state?: ("good" | "degraded" | "failing" | "unknown")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceHealthPage"];
                };
            };
        };
    };
    ResourceHealth_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthEvidenceAnswer"];
                };
            };
        };
    };
    Sources_flowsOf: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description the upper department */
                departmentId?: string;
                /** @description planned, and the day has passed */
                late?: "true" | "false";
                limit?: number;
                /** @description the region that receives */
                region?: string;
                state?: "planned" | "flowing" | "stopped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowsPage"];
                };
            };
        };
    };
    Sources_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowActAnswer"];
                };
            };
        };
    };
    Sources_deliver: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowDeliveryInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowActAnswer"];
                };
            };
        };
    };
    Sources_stop: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlowStopInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowActAnswer"];
                };
            };
        };
    };
    Sandbox_one: {
        parameters: {
            query: {
                /** @description 统一社会信用代码; derived from the item, or the caller’s own */
                department?: string;
                /** @description 资源目录代码 */
                entry: string;
                /** @description 实施编码; without it the answer lists purposes and is never plainly available */
                item?: string;
                /** @description code of a situation the item declares; asks whether it needs the entry in it */
                situation?: string;
                /** @description region of the subject; asks whether the entry covers it */
                subjectRegion?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityAnswerBody"];
                };
            };
        };
    };
    Sandbox_cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxCases"];
                };
            };
        };
    };
    Sandbox_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AvailabilityBatch"] | components["schemas"]["AvailabilityCodes"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityBatchAnswer"] | components["schemas"]["AvailabilityCodesAnswer"];
                };
            };
        };
    };
    SandboxServices_item: {
        parameters: {
            query?: {
                /** @description without subjectRegion: how far subjects come from */
                scope?: "local" | "province" | "national";
                /** @description code of a declared situation */
                situation?: string;
                /** @description region of the subject; decides the scope */
                subjectRegion?: string;
            };
            header?: never;
            path: {
                /** @description 实施编码, 31 characters */
                itemCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallReadinessAnswer"];
                };
            };
        };
    };
    SandboxServices_cases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxMaterialCases"];
                };
            };
        };
    };
    SearchWords_read: {
        parameters: {
            query: {
                /** @description as it was typed */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchWordsAnswer"];
                };
            };
        };
    };
    ServiceDrafts_list: {
        parameters: {
            query?: {
                code?: string;
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description one or several, separated by commas */
                state?: ("draft" | "signing" | "published" | "discarded")[];
                target?: "item" | "template" | "one_thing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftsPage"];
                };
            };
        };
    };
    ServiceDrafts_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBeginInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDrafts_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDraftActs_discard: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDrafts_writeItem: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenItemInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDrafts_writeOneThing: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WrittenOneThingInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDraftActs_publish: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDrafts_preview: {
        parameters: {
            query?: {
                /** @description without subjectRegion: how far subjects come from */
                scope?: "local" | "province" | "national";
                /** @description code of a declared situation */
                situation?: string;
                /** @description region of the subject; decides the scope */
                subjectRegion?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftPreviewAnswer"];
                };
            };
        };
    };
    ServiceDraftActs_send: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDraftActs_sendBack: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftReasonInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ServiceDrafts_takeOver: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOverInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAnswer"];
                };
            };
        };
    };
    ModelFiles_json: {
        parameters: {
            query?: {
                /** @description everything the department implements or leads */
                departmentId?: string;
                /** @description a one-thing with the items of its matters, by its code */
                oneThing?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceModelInput"];
                };
            };
        };
    };
    ModelFiles_bringJson: {
        parameters: {
            query: {
                /** @description whose drafts they become */
                departmentId: string;
                /** @description of the dry run; unset: this is one */
                digest?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceModelInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelImportAnswer"];
                };
            };
        };
    };
    ModelFiles_bringWorkbook: {
        parameters: {
            query: {
                /** @description whose drafts they become */
                departmentId: string;
                /** @description of the dry run; unset: this is one */
                digest?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelImportAnswer"];
                };
            };
        };
    };
    ModelFiles_workbook: {
        parameters: {
            query?: {
                /** @description everything the department implements or leads */
                departmentId?: string;
                /** @description a one-thing with the items of its matters, by its code */
                oneThing?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    ServiceVersions_list: {
        parameters: {
            query: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description implementing, or lead, department */
                departmentId?: string;
                limit?: number;
                target: "item" | "template" | "one_thing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionsPage"];
                };
            };
        };
    };
    ServiceVersions_changes: {
        parameters: {
            query: {
                code: string;
                from: number;
                target: "item" | "template" | "one_thing";
                to: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelComparisonAnswer"];
                };
            };
        };
    };
    ServiceVersions_history: {
        parameters: {
            query: {
                code: string;
                target: "item" | "template" | "one_thing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionHistoryAnswer"];
                };
            };
        };
    };
    ServiceVersions_one: {
        parameters: {
            query: {
                code: string;
                /** @description unset: the newest */
                number?: number;
                target: "item" | "template" | "one_thing";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelVersionAnswer"];
                };
            };
        };
    };
    Services_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description implementing department */
                departmentId?: string;
                limit?: number;
                /** @description leading digits of the region code */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPageAnswer"];
                };
            };
        };
    };
    Services_needs: {
        parameters: {
            query?: {
                /** @description only what this department would ask for */
                departmentId?: string;
            };
            header?: never;
            path: {
                /** @description 实施编码, 31 characters */
                itemCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedListAnswer"];
                };
            };
        };
    };
    Services_item: {
        parameters: {
            query?: {
                /** @description without subjectRegion: how far subjects come from */
                scope?: "local" | "province" | "national";
                /** @description code of a declared situation */
                situation?: string;
                /** @description region of the subject; decides the scope */
                subjectRegion?: string;
            };
            header?: never;
            path: {
                /** @description 实施编码, 31 characters */
                itemCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HallReadinessAnswer"];
                };
            };
        };
    };
    History_item: {
        parameters: {
            query?: {
                /** @description first day; by default 29 days before the last */
                from?: string;
                /** @description last day; by default today. At most 366 days */
                to?: string;
            };
            header?: never;
            path: {
                /** @description 实施编码, 31 characters */
                itemCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessHistoryAnswer"];
                };
            };
        };
    };
    Services_whatIf: {
        parameters: {
            query: {
                /** @description somebody asks, answers, supplies, a row is listed, a grant ends */
                kind: "requested" | "answered" | "supplied" | "listed" | "grant_ends";
                /** @description an entry’s code (requested, listed), a request’s id (answered, supplied), a grant’s id */
                reference: string;
                /** @description without subjectRegion: how far subjects come from */
                scope?: "local" | "province" | "national";
                /** @description code of a declared situation */
                situation?: string;
                /** @description region of the subject; decides the scope */
                subjectRegion?: string;
            };
            header?: never;
            path: {
                /** @description 实施编码, 31 characters */
                itemCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfAnswer"];
                };
            };
        };
    };
    Services_codes: {
        parameters: {
            query: {
                code: string;
                /** @description whose code it is: implementing, national, local, 业务办理项 */
                scheme: "implementing" | "national" | "local" | "handling";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemCodesAnswer"];
                };
            };
        };
    };
    Services_explained: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description implementing department */
                departmentId?: string;
                limit?: number;
                /** @description leading digits of the region code */
                region?: string;
                /** @description how far subjects come from */
                scope?: "local" | "province" | "national";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedPageAnswer"];
                };
            };
        };
    };
    History_region: {
        parameters: {
            query?: {
                /** @description first day; by default 29 days before the last */
                from?: string;
                /** @description leading digits of the region code */
                region?: string;
                /** @description last day; by default today. At most 366 days */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionHistoryAnswer"];
                };
            };
        };
    };
    Services_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ItemQuestionsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemReadinessBatchAnswer"];
                };
            };
        };
    };
    Services_unlockRanking: {
        parameters: {
            query?: {
                /** @description bodies the Decree does not bind */
                outside?: "with" | "without";
                /** @description leading digits of the region code */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnlockRankingAnswer"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Settlings_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description asked or accountable now */
                departmentId?: string;
                limit?: number;
                /** @description whether its day was found to have passed */
                overdue?: "true" | "false";
                /** @description one or several, separated by commas */
                state?: ("asked" | "recommended" | "deciding" | "assigned" | "deciding_last" | "rectifying" | "confirmed" | "withdrawal_asked" | "withdrawn" | "negative" | "returned")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingsPage"];
                };
            };
        };
    };
    Settlings_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingReportAnswer"];
                };
            };
        };
    };
    SettlingActs_assign: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_decline: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_force: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_listNegative: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NegativeGroundInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_orderRectification: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RectificationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_returnNeed: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettlingNoteInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_askWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    SettlingActs_decideWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalDecisionInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingActAnswer"];
                };
            };
        };
    };
    Settlings_listSettled: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettledBatchInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledBatchAnswer"];
                };
            };
        };
    };
    Settlings_declineReasons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclineReasonsAnswer"];
                };
            };
        };
    };
    Settlings_tasks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettlingTasksAnswer"];
                };
            };
        };
    };
    SignInOptions_options: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOptionsAnswer"];
                };
            };
        };
    };
    Signs_list: {
        parameters: {
            query?: {
                /** @description the first day; a year ago when left out */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignsAnswer"];
                };
            };
        };
    };
    Signs_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description the first day; a year ago when left out */
                since?: string;
            };
            header?: never;
            path: {
                sign: "late_supplement" | "resource_withdrawn" | "repeated_transfer" | "settings_before_due";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignRowsPage"];
                };
            };
        };
    };
    Sources_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description contested unless said */
                kind?: "contested" | "unassigned" | "appointed";
                limit?: number;
                /** @description words of the item */
                q?: string;
                /** @description the region, with those below it */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcesPage"];
                };
            };
        };
    };
    Sources_appoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceAppointmentInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceActAnswer"];
                };
            };
        };
    };
    StandingAnswers_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description code of a catalogue entry */
                entry?: string;
                limit?: number;
                /** @description only those of my departments */
                mine?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswerPage"];
                };
            };
        };
    };
    StandingAnswers_sign: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingAnswerInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswerActAnswer"];
                };
            };
        };
    };
    StandingAnswers_revoke: {
        parameters: {
            query?: never;
            header: {
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingAnswerActAnswer"];
                };
            };
        };
    };
    Boards_ageing: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeingAnswer"];
                };
            };
        };
    };
    Boards_board: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardAnswer"];
                };
            };
        };
    };
    Boards_boardRow: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDetailAnswer"];
                };
            };
        };
    };
    Bulletins_list: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                kind?: "board" | "performance";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulletinPageAnswer"];
                };
            };
        };
    };
    Bulletins_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulletinInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedBulletinAnswer"];
                };
            };
        };
    };
    Bulletins_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedBulletinAnswer"];
                };
            };
        };
    };
    Bulletins_file: {
        parameters: {
            query?: {
                format?: "xlsx" | "csv" | "docx" | "pdf";
                language?: "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "text/csv": string;
                };
            };
        };
    };
    Charts_lots: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LotListAnswer"];
                };
            };
        };
    };
    Charts_burnDown: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path: {
                /** @description kind:id */
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurnDownAnswer"];
                };
            };
        };
    };
    Charts_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                departmentId?: string;
                limit?: number;
                /** @description only those that are not done */
                open?: "true" | "false";
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path: {
                /** @description kind:id */
                lot: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedRowPageAnswer"];
                };
            };
        };
    };
    Exports_make: {
        parameters: {
            query?: {
                departmentId?: string;
                format?: "xlsx" | "csv";
                language?: "zh" | "en";
                /** @description of burn-downs: day by day of this one, kind:id; a line for each when not given */
                lot?: string;
                /** @description region code, or its leading digits */
                region?: string;
                /** @description ranked by this alone; by all three together when not given */
                stage?: "answer" | "supply" | "correction";
            };
            header?: never;
            path: {
                table: "measures" | "board" | "matrix" | "ageing" | "overdue-ranking" | "funnel" | "stages" | "quality" | "register" | "burn-downs" | "flows";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
        };
    };
    Charts_flows: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowsAnswer"];
                };
            };
        };
    };
    Charts_flowRows: {
        parameters: {
            query: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                departmentId?: string;
                /** @description key of a node of the flows */
                from: string;
                limit?: number;
                /** @description region code, or its leading digits */
                region?: string;
                /** @description of the node the band leads to */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedRowPageAnswer"];
                };
            };
        };
    };
    Boards_funnel: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelAnswer"];
                };
            };
        };
    };
    Boards_matrix: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatrixAnswer"];
                };
            };
        };
    };
    Measures_list: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureListAnswer"];
                };
            };
        };
    };
    Measures_one: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureDetailAnswer"];
                };
            };
        };
    };
    Measures_rows: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                departmentId?: string;
                limit?: number;
                /** @description YYYY-MM of the cohort */
                month?: string;
                part?: "numerator" | "denominator";
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedRowPageAnswer"];
                };
            };
        };
    };
    Boards_overdueRanking: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
                /** @description ranked by this alone; by all three together when not given */
                stage?: "answer" | "supply" | "correction";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingAnswer"];
                };
            };
        };
    };
    FigureTables_quality: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureTableAnswer"];
                };
            };
        };
    };
    FigureTables_register: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureTableAnswer"];
                };
            };
        };
    };
    Rows_page: {
        parameters: {
            query: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                departmentId?: string;
                limit?: number;
                /** @description YYYY-MM of the cohort */
                month?: string;
                /** @description what is counted */
                part: "answer_judged" | "answer_on_time" | "supply_judged" | "supply_on_time" | "supply_agreed" | "supply_done" | "correction_judged" | "correction_on_time" | "correction_opened" | "correction_closed" | "overdue_open" | "answer_ended" | "supplement_ended" | "supply_ended" | "confirmation_ended" | "correction_ended" | "answer_open" | "supplement_open" | "supply_open" | "confirmation_open" | "correction_open" | "received" | "urgent" | "accepted" | "answered" | "agreed" | "supplied" | "in_use" | "refused" | "grant_suspended" | "disposal_open" | "call" | "call_answered" | "material_due" | "material_spared" | "asked_nevertheless" | "duty_in_force" | "duty_attached" | "duty_working" | "duty_unclear" | "duty_term_set" | "duty_term_open" | "duty_term_judged" | "duty_term_met" | "duty_overdue" | "item" | "item_ready" | "material_issued" | "material_exempt" | "item_waiving" | "item_reporting" | "one_thing" | "one_thing_ready" | "overdue_fact" | "case_suspected" | "case_violation" | "case_cleared";
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountedRowPageAnswer"];
                };
            };
        };
    };
    FigureTables_stages: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description region code, or its leading digits */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureTableAnswer"];
                };
            };
        };
    };
    Urgings_list: {
        parameters: {
            query?: {
                /** @description the request, correction, dispute or case it is about */
                aboutId?: string;
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                /** @description the department urged */
                departmentId?: string;
                limit?: number;
                /** @description whether its answer or its last promise is past its day and it is open */
                overdue?: "true" | "false";
                /** @description one or several, separated by commas */
                state?: ("issued" | "replied" | "closed")[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgingsPage"];
                };
            };
        };
    };
    Urgings_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgingInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgingActAnswer"];
                };
            };
        };
    };
    Urgings_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgingAnswer"];
                };
            };
        };
    };
    Urgings_close: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgingCloseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgingActAnswer"];
                };
            };
        };
    };
    Letters_urgingLetters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LettersAnswer"];
                };
            };
        };
    };
    Letters_urgingLetter: {
        parameters: {
            query?: {
                /** @description docx is the one to go on with */
                format?: "docx" | "pdf";
            };
            header?: never;
            path: {
                id: string;
                kind: "urging" | "urging_reply";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    Urgings_promise: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgingPromiseInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgingActAnswer"];
                };
            };
        };
    };
    Urgings_reply: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v3" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgingReplyInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgingActAnswer"];
                };
            };
        };
    };
    Usage_sheets: {
        parameters: {
            query?: {
                /** @description the `next` of the page before, unchanged */
                cursor?: string;
                limit?: number;
                /** @description left out, without request: the last */
                quarter?: string;
                /** @description the sheets of one request */
                request?: string;
                state?: "prefilled" | "confirmed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSheetPage"];
                };
            };
        };
    };
    Usage_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description the version seen, as "v1" */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SheetConfirmationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SheetActAnswer"];
                };
            };
        };
    };
    UseReports_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseReportsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportsTakenAnswer"];
                };
            };
        };
    };
    UseReports_count: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlatformCountsInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountsTakenAnswer"];
                };
            };
        };
    };
    Workbench_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkbenchAnswer"];
                };
            };
        };
    };
    OAuth_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
        };
    };
}
