/** Generated from the docstrings of the controllers by `npm run generate`; do not edit. */
export const ROUTE_SUMMARIES: Readonly<Record<string, string>> = {
  Availability_one: 'Whether a department may use an entry now, for an item; without one, for which purposes it may.',
  Availability_many:
    'Up to 1,000 pairs with full answers, or entries for one department and item by the numbers of their reasons; an unknown code, or one the caller may not ask for, is an answer and never fails the batch.',
  Bundle_bundle: 'My answers, signed and good for 24 hours: every entry that an item I accept cases for may use.',
  Bundle_key: 'The public key bundles are checked with; take it once, over a way you trust, and keep it.',
  ByCode_find:
    'The decision on a material of an item, or the entries that stand for an e-licence, each with its answer.',
  Changes_after:
    'The changes after a sequence, in their order; read on from `last`. Nothing is left out or comes late.',
  Changes_stream:
    'The same as it comes (server-sent events): `id` is the sequence, `event` is `revocation` or `change`, `data` the change. Who lost the connection comes again with `Last-Event-ID` and misses nothing. Ends after ten minutes, to be opened again with a token that is still good.',
  SandboxServices_cases: 'Which material of which item is decided by which reason.',
  SandboxServices_item: 'As `GET /api/v1/services/{itemCode}/readiness`, with its refusals.',
  Sandbox_cases: 'What can be asked here, and with which reason it is answered.',
  Sandbox_one: 'As `GET /api/v1/availability`, with its refusals and its ETag.',
  Sandbox_many: 'As `POST /api/v1/availability/query`.',
  Calendar_workingDays: 'When a term of working days ends, and every day on the way with the reason it counts or not.',
  Calendar_region: "How far a region's calendar is known and on which notices it rests; warns before it ends.",
  Calendar_setReceiptDay: 'Says whether the day of receipt counts in a region, and on what basis.',
  Calendar_days: 'The days of a year that differ from the plain week, and its number of working days.',
  Calendar_importNotice:
    "Imports a year's holiday notice. One for the same year takes the place of the former; both are kept.",
  Attachments_resources: 'Resources of published entries, with every entry each serves; newest first.',
  Attachments_rates:
    "挂接率: of each department's published entries that are shared, how many have a resource; the least first.",
  Attachments_attach: 'Attaches a resource the department has registered already to another of its entries.',
  Attachments_tellCalling:
    'Tells what who calls a resource has to know: what is to be given, when it answers, how many calls a day.',
  Attachments_detach: 'Takes a resource off an entry, with the reason; refused while it is in use.',
  CatalogueFacts_facets:
    'How many entries each choice would leave: department, share type, classification, grade, resource, region.',
  CatalogueFacts_versions:
    'The published versions of an entry, newest first, each as it was frozen and with what it changed.',
  CatalogueFacts_compare: 'What one published version says otherwise than another, field by field and item by item.',
  Catalogue_entries:
    'Published entries, visible to every bound department, and the drafts the caller may see; by code.',
  Catalogue_byCode: 'One entry by its code.',
  Catalogue_attach: "Attaches a link to the exchange platform; the provider's liaison does it. Data are never taken.",
  Catalogue_closeGap: "Records an act of art. 13 a taken-over entry lacked. The sign-off is the department head's.",
  Catalogue_signOff: "Records the department head's sign-off of an entry (Decree 809 art. 13).",
  HealthBatches_take:
    'Takes a batch; bad rows are named and left out, and a number sent again with the same rows is taken once.',
  HealthBatches_takeFile: 'The same from a file (.xlsx, or CSV in UTF-8 or GB18030) as the body.',
  HealthBatches_list: 'The region’s batches, newest first.',
  HealthBatches_read: 'One with the rows that were left out.',
  HealthSettings_read: 'Every threshold with its bounds, and the hosts the probe may call.',
  HealthSettings_set: 'Sets all of them; the next evidence is judged by them.',
  ResourceHealth_list: 'Resources of my departments, or of my region, with their state; newest resources first.',
  ResourceHealth_read: 'What one resource’s state rests on: outcomes, days, who told, and every change.',
  FilingActs_send: 'Sends it to the department head; refused with everything it lacks, each with its article.',
  FilingActs_discard: 'The department drops what it has not sent.',
  FilingActs_sendBack: 'The department head gives it back to the liaison.',
  FilingActs_signOff: "The department head's sign-off (art. 13): it is submitted to the authority.",
  FilingActs_return: 'The authority gives it back to the department with its reason.',
  FilingActs_passReview: "The authority's review found nothing against it (art. 16).",
  FilingActs_publish:
    'The authority publishes it: a version, frozen, or the end of an entry; not by who reviewed it (U35).',
  Filings_list: "My departments' filings, and for who reviews or watches those signed in the region; newest first.",
  Filings_begin: 'Begins one: for a new entry, or from the content in force of a published one.',
  Filings_read: 'One with its faults, what I may do, its history, what it changes and the terms that run.',
  Filings_amend: 'Keeps what was written, complete or not; state and work secrets are not kept (art. 3).',
  LawChanges_record: 'Records a change: the term of every entry it touches runs from the day of the change.',
  LawChanges_touched:
    'Published entries within my reach whose ground, conditions or abstract name the norm: a proposal.',
  LawChanges_page: 'The terms of my departments and region, the earliest due first.',
  LawChanges_requestExtension: 'The department asks for five more working days, for a special reason.',
  LawChanges_decideExtension: 'The authority consents to the extension, or does not.',
  LawChanges_release: 'The authority ends a term because the change does not touch the entry after all.',
  Dictionaries_list: 'Every dictionary the interfaces and screens use, with its words, and what holds it fast.',
  Journal_head: 'How far the journal is sealed, the hash that stands for all of it, and whether sealing keeps up.',
  Journal_events: 'Sealed events in order. A search with a filter is an event itself.',
  Journal_proof:
    'The history of one object as exact bytes, with the way from each to a signed checkpoint. Asking is an event.',
  Journal_export:
    'The exact bytes and hashes of the rows for the offline verifier (docs/journal-format.md), a JSON line each.',
  CatalogueImports_receive:
    'Brings a whole catalogue as a CSV file of up to 256 MB and a million lines: entries alone, to be published at once by the authority of the series. It is checked in the background; report and applying are those of every import.',
  Comparisons_editions:
    "An edition row by row against an older one, in the law's classes: added, dropped, widened, narrowed and so on.",
  Comparisons_editionsTable:
    'The same as a workbook or CSV, one line for each changed field; up to 5,000 of them, more by POST /exports.',
  Comparisons_batch: 'A batch against the edition before it: as it came out, or, not yet in force, as it would.',
  EditionPrint_pages:
    'The edition set as pages to be printed, in Chinese, with its hash and who printed it; up to 2,000 rows, longer ones by POST /exports.',
  Editions_list:
    "The editions of a series, newest first. With `asOf` those in force from that day or before: the first is that day's.",
  Editions_rows: 'The rows of an edition as they were frozen, in their order.',
  Editions_table:
    'The whole edition as a workbook or CSV, with its number, day and hash above; up to 5,000 rows, longer ones by POST /exports.',
  Editions_exportEdition:
    "The rows of an edition byte for byte as they were hashed: `openssl dgst -sm3` of this body is the edition's hash.",
  Exports_table:
    'The catalogue as a search finds it, one of the three lists, one row for each data item, an edition, or what changed; up to 5,000 rows at once.',
  Exports_request:
    'The same of any length, and an edition of up to 20,000 rows as PDF, made in the background: ask the operation how far it is, then fetch its file.',
  Exports_file: 'The file a finished operation made, kept for seven days for whoever asked for it.',
  Gaps_list:
    'What arts 13 to 15 ask for and taken-over rows lack, each with its owner and due date; the earliest first.',
  ImportDesk_list: 'What was imported, newest first: by whom, from which file, with what outcome.',
  ImportDesk_file: 'The file as it was brought.',
  ImportDesk_workbook: 'The workbook back with what the check found: red cells, comments, and a column 错误原因.',
  ImportDesk_conflictPage:
    'Where the file and the list both changed the same since the template was downloaded, and not alike.',
  ImportDesk_decide: 'Decides conflicts: for what the file says, or for what the list says now.',
  Imports_receive:
    'Brings a workbook (.xlsx) or a table of text (.csv, .tsv) of up to 20 MB as the body. It is checked in the background; nothing is taken yet.',
  Imports_find: 'The import and its report: counts, what each heading was taken for, and a page of findings.',
  Imports_apply:
    'Has a checked import applied in the background: all of it or nothing, or its good rows only. Asking again starts nothing.',
  ListTemplates_template:
    'The workbook to fill in, with drop-downs, comments and what the current edition says of the department.',
  ListTemplates_takeBack:
    'Prepares the batch that takes a published one back; once approved it makes the compensating edition.',
  Lists_batches: 'Batches in force, announced empty ones, and those under way that the caller may see.',
  Lists_batchRows: 'The rows a batch adds, amends or withdraws, in the order of its document.',
  Lists_impact:
    'What a batch will do once approved: items whose readiness changes, open requests and live grants it touches.',
  Lists_signOff: 'Signs off, by name, the impact that was seen; a batch that touches something is approved only then.',
  Lists_approve: 'Publishes a checked batch: its entries, its duties and the next edition of the series.',
  Lists_confirmRecipients:
    'Confirms to whom and for what a conditional row is owed; until then it counts as "recipient unclear".',
  Duplicates_list:
    'Materials and fields of service items beside the owed data they repeat, each score explained part by part.',
  Needs_list: 'What departments ask for, newest first, each with what it meets and where it leads.',
  Needs_board: 'Open needs by what became of them: found, conditional, not in the catalogue, forbidden.',
  Needs_candidates:
    'Published entries that might be what is asked for, with the words each agrees by and what those weigh.',
  Needs_raise: 'Raises a need of my department, matched with a published entry or with none.',
  Needs_read: 'One need.',
  Needs_match: 'Matches it with another entry, or with none.',
  Needs_withdraw: 'Its department takes it back.',
  Needs_designate:
    'The authority designates a provider for what the catalogue does not have: the settling of a duty begins.',
  NegativeList_list: 'Rows with law, article and the day each is looked at again, newest first.',
  NegativeList_add: 'The authority puts a published entry on the list that is not shared, on its own complete ground.',
  NegativeList_read: 'One row.',
  NegativeList_review: 'Looks at it again: it stays until another day, or is lifted.',
  SettlingActs_confirm: 'The department takes on the duty, and says how it will stand in the catalogue.',
  SettlingActs_decline:
    'The department declines, with reason and evidence; who is asked first says which other department has the data.',
  SettlingActs_assign: 'The authority assigns a department that has not been asked yet; once a chain.',
  SettlingActs_force:
    'The authority settles the duty by force; before it decides only where a department let its day pass.',
  SettlingActs_orderRectification: 'The authority has a resource made fit to share by a day.',
  SettlingActs_listNegative:
    'The authority puts it on the negative list: law, article and the day it is looked at again.',
  SettlingActs_returnNeed: 'The authority returns the need to its department, with the reason.',
  SettlingActs_askWithdrawal: 'The accountable department asks to be released of a settled duty.',
  SettlingActs_decideWithdrawal: 'The authority approves or refuses the withdrawal of a settled duty.',
  Settlings_list: 'Those of my departments, before my authority or in my region, newest first.',
  Settlings_tasks: 'What waits for me: duties my department is asked to take on, what my authority has to decide.',
  Settlings_declineReasons: 'The refusals a department may give, and the next step of each.',
  Settlings_listSettled:
    'Puts the duties settled under the authority of a series into a batch of it, and takes withdrawn ones out.',
  Settlings_read: 'One with every step of its chain, and what I may do.',
  Sources_list: "Data items that are contested or nobody's, and those the authority has given a source department.",
  Sources_appoint: 'The authority says which department answers for an item of its level, or that it is not one datum.',
  Sources_flowsOf: 'The register of return flow: what returns to which region, since when, and what is late.',
  Sources_plan:
    'My department says what of an entry of its own returns to a region below, and by when; without conditions.',
  Sources_deliver: 'Data came on a day.',
  Sources_stop: 'No more will come, with the reason.',
  NoticeSettings_find: 'How I am told beside the inbox: address, what goes out, quiet hours.',
  NoticeSettings_change: 'Changes what is named. What is overdue cannot be muted; everything below it can.',
  NoticeSettings_list: 'What went out to me by all channels, newest first, with every try.',
  NoticeStream_stream:
    "My new notices as they come (server-sent events): `id` is the notice's number, `data` the notice. A browser that lost the connection comes again with `Last-Event-ID` and misses nothing. Ends with the session.",
  Notices_list: 'My own inbox, newest first.',
  Notices_unread: 'How many of my notices I have not read, and how many of those tell of something overdue.',
  Notices_readAll: 'Marks my notices as read up to the newest one I have seen; what came since stays unread.',
  Notices_read: 'Marks one of my notices as read.',
  Webhooks_list: 'My webhooks, oldest first.',
  Webhooks_add:
    'Adds an address that is called, signed: of a person with title and link of each notice, of a service hall with the link to what changed of the answers. The secret is shown this once.',
  Webhooks_change: 'Another address; stops it, or starts it again after it was stopped or answered 410.',
  Webhooks_remove: 'Removes it; what has not gone out is given up.',
  Webhooks_rotateSecret: 'A new secret; everything is signed with it from now on.',
  Webhooks_log: 'What one webhook was called with, newest first, with every try.',
  Webhooks_replay: 'Sends once more what was sent or given up, under the same id.',
  Operations_find:
    'How far a long work is. Seen by the department it was started for, its authority and its supervisor.',
  Clients_list: 'Every machine client, ordered by its public name; secrets are never shown again.',
  Clients_create: 'Adds a machine client bound to one department. The secret is shown this once.',
  Clients_rotateSecret: 'A new secret; the old one and all tokens end at once.',
  Clients_suspend: 'Stops a client; its tokens end at once.',
  Clients_importAcceptances: 'Replaces the (department, item) pairs a hall accepts cases for.',
  Clients_setOnUndetermined:
    "Sets what the hall's counters do on an undetermined answer; shown in its answers within half a minute.",
  Departments_list: 'Departments by region and name, ordered by region and name.',
  Departments_listForAppointing:
    "The same list for who appoints people: the security officer reads no department's business.",
  Departments_find: 'One department with its other names, its authority and its successors.',
  Departments_create: 'Adds a department.',
  Departments_regions:
    'What people call the governments of these regions; of one this installation does not hold, its code.',
  Kept_views: 'My named filters, by screen and name; 50 at most.',
  Kept_saveView: 'Saves filters under a name; what had the name before is replaced.',
  Kept_drafts: 'My unfinished forms about one object.',
  Kept_keepDraft: 'Keeps a form as it stands now.',
  Kept_removeDraft: 'Forgets a form that was sent or given up.',
  Kept_noteExport:
    'Says that I take a table of a screen away as a file, and answers the head of it; journalled without the filters.',
  OAuth_token: 'An access token of ten minutes by client credentials (client_secret_basic or client_secret_post).',
  People_list: 'Accounts ordered by login, each with its posts and delegations, ended ones included.',
  People_create: 'Adds an account with a password that must be changed at the first sign-in.',
  People_change: 'Disables or enables an account; disabling ends its sessions at once.',
  People_resetPassword: 'Gives another person a new password, which must be changed at the next sign-in.',
  People_appoint: 'Gives a person a post. Nobody gives one to oneself.',
  People_endPost: 'Ends a post on a last day.',
  People_delegate: "Lends a post for some days: one's own, or as who manages people anybody else's.",
  People_endDelegation: 'Ends a delegation on an earlier last day.',
  Session_signIn: 'Signs in by login and password; the session travels in a cookie. Five failed tries wait 15 minutes.',
  Session_signOut: 'Ends the session of this call.',
  Session_me: 'Who I am here, my posts of today and what they allow.',
  Session_colleagues: 'Who of my departments could stand in for me: whom I may lend my post to.',
  Session_mySessions: 'Where I am signed in.',
  Session_endSession: 'Ends one of my sessions.',
  Session_changePassword: 'Changes my password; my other sessions end.',
  SigningRules_rules:
    'One rule of each act: agreeing, partial and whole refusal, publishing a list; set, or by default.',
  SigningRules_set:
    "Sets the rule of one act from now on; the department's head does it, with the document it rests on.",
  RefusalGrounds_list: 'The dictionary a refusal must rest on, with the article of each ground (arts 14, 15, 21).',
  RequestLife_passCheck: 'Passes a request the authority had to check first on to its provider, whose clock starts.',
  RequestLife_returnCheck: "Gives a request back after the authority's check, to be drafted anew; it is not refused.",
  RequestLife_askSupplement:
    "Tells the requester once everything that is missing (补正); the days are the requester's until it is completed.",
  RequestLife_completeSupplement: 'Signs the completed request; amend it first by PATCH.',
  RequestLife_reopen: 'Drafts anew what was returned unfinished.',
  RequestLife_requestExtension: 'Asks the authority for more days to answer (延期); the clock runs on.',
  RequestLife_decideExtension:
    'The authority consents or declines. A consent has effect only when the requester was told in time.',
  RequestLife_notifyExtension: 'Tells the requester of the consent: the due day moves.',
  RequestLife_transfer:
    "Passes the request on to the department that is answerable (转交); the requester's date stays.",
  RequestLife_assign: 'The authority says who answers, once it was passed on as often as it may be.',
  Bulk_sendForSigning: 'Puts drafts before the office head, at most 200; the report says of each what became of it.',
  Bulk_sign:
    'Signs and submits a list of requests: read by the dry run, named by its digest, the password asked again.',
  Bulk_answer: 'Prepares answers, each row with its own decision, ground and reason.',
  Bulk_signAnswers:
    'Signs a list of prepared answers: read by the dry run, named by its digest, the password asked again.',
  Bulk_confirm: 'Confirms that supplies work; each request is fulfilled and its grant live.',
  CaseFile_read:
    'Every act with signers and proofs, the terms day by day, facts and letters. That it was read is journalled.',
  Cases_list: 'Those of my departments or of my region, newest first.',
  Cases_dictionary: 'Every code of arts 39 to 41 with its article and whose duty it is.',
  Cases_suspect: 'States a suspicion that no clock opens: a code, what is suspected, and what it rests on.',
  Cases_read: 'One with its fact or suspicion, its finding, its order and what was made public.',
  Cases_stateReason: 'The department says why it came to this.',
  Cases_find: 'The authority finds: a violation, a proper reason, or not attributable.',
  Cases_order: 'Orders a violation to be put right by a day (责令改正).',
  Cases_comply: 'The department records that it has done what was ordered.',
  Cases_circulate: 'Records the 通报 of a violation: number, day and document (art. 29).',
  Cases_close: 'The authority closes a case that asks for nothing more.',
  ClockRules_list: 'The terms that speak for a region, national and local, every version.',
  ClockRules_add: "Adds a version of a region's term; one longer than the law's is refused (art. 23).",
  NoticePreview_preview:
    'What the import of a notice would do: which open due days would move, from when to when. Nothing is written.',
  RequestSettings_list:
    'What holds in a region where the law names no figure, each with its basis, its bounds and who set it.',
  RequestSettings_set: 'Sets one for a region from now on; terms that run keep the day they have.',
  Consultations_ask:
    'Puts a question to a section, with an inner day; several may be asked at once and no clock stops.',
  Consultations_ofRequest: 'What my department asked its sections about a request.',
  Consultations_list: 'Questions of my departments by inner day; with `overdue=true` those whose day has passed.',
  Consultations_answer: 'Writes down what the section said, and which person of it.',
  Consultations_withdraw: 'Takes an open question back.',
  Corrections_list: 'Those my departments reported or are to settle, or of my region, newest first.',
  Corrections_report:
    'Reports wrong data in a published entry: one record, a field, or the whole. Also for service halls.',
  Corrections_read: 'One with its clock, what holds at the counter meanwhile, and what I may do.',
  Corrections_explainClock: 'Its ten working days: every day counted or not, and why.',
  Corrections_accept: 'The provider accepts it, as reported or wider; a field or the whole is disputed from here on.',
  Corrections_settle: 'One of the three results: verified, corrected, or neither yet with the reason.',
  Corrections_withdraw: 'The reporter takes it back, as long as it is not accepted.',
  Disputes_list: 'Those of my departments, before my authority or in my region, newest first.',
  Disputes_raise: 'Raises one about a request, a correction or an entry; the parties negotiate first.',
  Disputes_read: 'One with what holds meanwhile, who is competent and why, and what I may do.',
  Disputes_settle: 'The parties have agreed; the claimant records on what.',
  Disputes_withdraw: 'The claimant takes it back.',
  Disputes_apply: 'Step two: either party applies to the competent authority, with the record of the negotiation.',
  Disputes_overrule:
    'The authority that was derived names the one that is competent instead, with the reason; the derivation stays.',
  Disputes_rule: 'The authority rules; of a body outside, the claimant records its answer with the letter.',
  Disputes_refer: 'Step three: coordination has failed and the dispute is referred to the government.',
  Disputes_decide: 'Records the government’s decision with its document; a government has no account here.',
  Disputes_reportCarriedOut: 'The provider reports that it has carried out a ruling that was left to it.',
  LedgerImports_check:
    'Dry run of a ledger (.xlsx, or CSV in UTF-8 or GB18030) as the body: what would be taken, and what not and why.',
  LedgerImports_find: 'The report by row, column, value, rule and mend.',
  LedgerImports_apply:
    'Takes every row that can be taken. A number of the same source is taken once, however often it is sent.',
  Letters_requestLetters: 'Which letters there are of a request, for me and as it stands.',
  Letters_requestLetter: 'One letter of a request, as docx to be gone on with or as PDF.',
  Letters_correctionLetters: 'Which letters there are of a correction, for me and as it stands.',
  Letters_correctionLetter: 'One letter of a correction, as docx to be gone on with or as PDF.',
  Letters_disputeLetters: 'Which letters there are of a dispute, for me and as it stands.',
  Letters_disputeLetter: 'One letter of a dispute, as docx to be gone on with or as PDF.',
  Letters_urgingLetters: 'Which letters there are of an urging, for me and as it stands.',
  Letters_urgingLetter: 'One letter of an urging, as docx to be gone on with or as PDF.',
  Letters_caseLetters: 'Which letters there are of a case, for me and as it stands.',
  Letters_caseLetter: 'One letter of a case, as docx to be gone on with or as PDF.',
  SummaryLetters_reminder: 'The letter that reminds a body outside; not found while the body is not late.',
  SummaryLetters_packageLetter: 'All that a package asks of one of its providers, in one letter.',
  OutsideRequests_list: 'Those of my departments or my region, newest first.',
  OutsideRequests_read:
    'One with its legs, records and agreed term, and once it is late what a reminding letter has to say.',
  OutsideRequests_open: 'Opens one; a letter with the real day it came.',
  OutsideRequests_forward: 'Records a hand-over on its way: sender, receiver, channel, number there, day.',
  OutsideRequests_record: 'Records an answer, supply, refusal or the closing, with the paper that says so.',
  Packages_preview:
    'What a service item or one-thing needs, as requests that would be made and needs left out with why.',
  Packages_create:
    'Drafts all the requests a service item or one-thing needs and keeps them together; each stays its own request.',
  Packages_list: 'Packages of my departments, newest first, with their rows counted by phase.',
  Packages_find:
    'The progress of one package: every row with its state, due day and provider; rows grouped by provider.',
  Packages_amend: 'Writes a shared field once for every row that is still a draft.',
  Packages_sendForSigning:
    'Puts every draft of the package before the office head; what is incomplete is told row by row.',
  Packages_sign: 'One signature listing each row: read by the dry run, named by its digest, the password asked again.',
  PlatformOrders_list:
    'Orders after a sequence, in their order; read on from `last`. Nothing is left out or comes late.',
  PlatformOrders_answer: 'The platform says what became of an order: done since when, or failed and why.',
  PlatformOrders_confirm:
    'For a platform without a link: a named person says what became of an order, with the document.',
  RequestActs_sendForSigning: "Puts the draft before the requester's office head; every gap is told at once.",
  RequestActs_sign: 'Signs and submits; the answer clock starts, or a standing answer agrees at once.',
  RequestActs_sendBack: 'Gives the draft back to the liaison instead of signing it.',
  RequestActs_withdraw: 'Takes the request back.',
  RequestActs_answer: "Prepares the answer for the provider's office head.",
  RequestActs_signAnswer: 'Signs the prepared answer: a consent starts the supply clock, a refusal ends the request.',
  RequestActs_sendBackAnswer: "Gives the prepared answer back to the provider's liaison.",
  RequestActs_supply: 'Supplies by a resource attached to the entry; the supply clock stops today.',
  RequestActs_confirm: 'The supply works: the request is fulfilled and its grant live.',
  RequestActs_rejectSupply:
    'The supply does not work, with evidence: the supply clock goes on as if it had never stopped.',
  Requests_list: 'Requests of my departments, or of my region, newest first.',
  Requests_draft: 'Drafts a request against a published entry (art. 20).',
  Requests_find: 'One request in full, with the acts open to me and why the others are not.',
  Requests_clock: 'The latest clock of a request: phase, due day, working days left, state and article.',
  Requests_explain: 'The latest clock of a request, every day counted or not and why.',
  Requests_amend: 'Changes the named fields of a draft.',
  Signs_list:
    'Every sign with its definition and how often it is seen in my region, of a year unless another day is named.',
  Signs_rows: 'The rows behind one number, exactly those it counts, the latest first.',
  StandingAnswers_list: 'Consents signed beforehand, newest first; every bound department may see them.',
  StandingAnswers_sign: 'Signs a consent beforehand for an entry of my department (常态答复).',
  StandingAnswers_revoke: 'Revokes one for the future.',
  Urgings_list: 'Those to my departments, by my office or in my region, newest first.',
  Urgings_issue: 'Issues one to a department of my region, with the next number of my office and year.',
  Urgings_read: 'One with every day promised and whether one was broken.',
  Urgings_reply: 'The department answers, and promises a day.',
  Urgings_promise: 'The department promises another day; a promise already broken stays broken.',
  Urgings_close: 'The office that issued it closes it with the day it was done.',
  Usage_records: 'The usage records of a request, newest first, for its parties and the authority.',
  Usage_record: 'Records a use: scenario, process, effect, storage or destruction. A record is never changed.',
  Usage_sheets: 'Quarterly sheets, prefilled from use reports and the platform’s counts, newest first.',
  Usage_confirm: 'Confirms a sheet as prefilled, or with what is to be said of its figures.',
  UseReports_report:
    'A hall reports uses. One bad code never fails the batch; a report sent again is not counted again.',
  UseReports_count: 'The exchange platform’s counts by grant, day and outcome; said again, the last word stands.',
  Grants_grants:
    'Grants my departments use or, as provider, gave (of an entry: in my region too, for who watches over it), with how far the platform has brought them about.',
  Grants_unused:
    'Live grants nobody has used for 180 days, offered for return: end the use, or say why they are needed.',
  Grants_bridge: 'Signs a bridge: the use goes on past its last day while the renewal is under way.',
  Grants_instructDisposal: 'Says how the data are to be disposed of, and until when.',
  RecurringSupply_stale: 'Live recurring supplies of my departments or my region whose update is missing.',
  RecurringSupply_rhythm: 'When the data of a grant last came, and by when they are awaited next.',
  RecurringSupply_record: 'Says that data came on a day, where no platform counts it; a day is told once.',
  RequestUse_suspend: 'Suspends a misused grant, as its provider or as the authority, with a term for rectification.',
  RequestUse_resume: 'The misuse is mended: the grant is live again.',
  RequestUse_terminate: 'The term passed without rectification: the grant ends.',
  RequestUse_changeService: 'Stops or changes the service, with the negotiation on record and the filing (备案).',
  RequestUse_changeScope: 'Drafts the consent to a wider or another use, prefilled from this grant (art. 25).',
  RequestUse_renew: 'Drafts the renewal, prefilled from this grant; a renewal under way prolongs nothing.',
  RequestUse_finishUse: 'The purpose is achieved, impossible or no longer necessary: disposal is due.',
  RequestUse_dispose: 'What was done with the data, with its proof.',
  RequestUse_reportEffect: 'What the use was good for (成效反馈), once.',
  Workbench_read: 'What waits for me and my departments, by urgency; at most 500 requests, the most urgent.',
  AnswerWorkbooks_fresh:
    'The requests my departments have to answer, as a workbook to fill in; the earliest due day first, at most 200.',
  AnswerWorkbooks_check:
    'Dry run of the workbook filled in: of each row what would become of it, by cell what is wrong and how to mend it.',
  AnswerWorkbooks_find: 'The report.',
  AnswerWorkbooks_marked: 'The workbook as it was brought, its faulty cells marked and the outcome beside each row.',
  AnswerWorkbooks_apply: 'Prepares every answer that is ready; each waits for the office head’s signature.',
  History_region: 'How many items of a region stood where, day by day, as known on each day.',
  History_item: "An item's readiness day by day, as known on each day; one day where `from` and `to` are the same.",
  History_oneThing: "A one-thing's readiness day by day, as known on each day.",
  ServiceDraftActs_send: 'Sends it to the department head; refused with everything it lacks, each at its place.',
  ServiceDraftActs_discard: 'The department drops what it has not sent.',
  ServiceDraftActs_sendBack: 'The department head gives it back to the liaison.',
  ServiceDraftActs_publish:
    'The department head publishes it as the next version; from then on readiness is computed of it.',
  ServiceDrafts_list: "My departments' drafts, newest first.",
  ServiceDrafts_begin: 'Begins one: of something new, or from what is in force.',
  ServiceDrafts_read: 'One with its faults, what I may do, its history and what it changes.',
  ServiceDrafts_preview: 'What readiness would say if the draft of an item were in force. Nothing is written.',
  ServiceDrafts_writeItem: 'Keeps what was written of an item or a standard item, complete or not.',
  ServiceDrafts_writeOneThing: 'Keeps what was written of a one-thing.',
  ServiceDrafts_takeOver:
    "Takes over what the newest version of a standard item asks for; what is the item's own stays.",
  EvidenceTypes_find:
    'Evidence types by name, code or entry, by level and region of the source, and by coverage; at most 30.',
  ModelFiles_json: 'What is in force of a department, or of a one-thing with its items, as JSON.',
  ModelFiles_workbook: 'The same as a workbook of several sheets; items with the headings of an 实施清单.',
  ModelFiles_bringJson: 'Dry run of a model as JSON; with the digest of the dry run its parts become drafts.',
  ModelFiles_bringWorkbook:
    'Dry run of a workbook, ours or an 实施清单; with the digest of the dry run its parts become drafts.',
  ServiceVersions_list: 'The newest version of each item, standard item or one-thing, by code.',
  ServiceVersions_history: 'All versions of one code, newest first.',
  ServiceVersions_one: 'One version, whole, as it was published; without a number the newest.',
  ServiceVersions_changes: 'What changed from one version to another, told in words.',
  OneThings_list:
    'All one-things (一件事) with state, counts and one sentence on what is missing. A few hundred at most: one page.',
  OneThings_one: 'One one-thing with its matters and their blockers.',
  OneThings_many:
    'Readiness of up to 100 one-things, as of one instant; a code nobody knows is an answer and never fails the batch.',
  Services_list:
    'Service items by code, each with the state and score of its usual situation for subjects from anywhere.',
  Services_explained:
    "The same page, with the counter's decision on every material: to be checked by hand against the lists.",
  Services_codes: 'The implementing codes a national, local or 业务办理项 code stands for.',
  Services_unlockRanking:
    'Which single supply makes most items ready, or most of their cases, with those it unlocks; items nobody confirmed do not count.',
  Services_whatIf: 'An item as it stands and as it would stand if one thing happened today. Nothing is written.',
  Services_item: 'Whether an item can be handled without paper, and per material what the counter does and why.',
  Services_many:
    'Readiness of up to 100 items, as of one instant; a code nobody knows is an answer and never fails the batch.',
  Services_needs: 'The data an item needs of other departments, and what of it is granted or asked for already.',
  Boards_board:
    'One-things × the bodies that hold them up: in each cell the worst stage, its days, whether it is overdue.',
  Boards_boardRow: 'One row of the board with every blocker behind it.',
  Boards_matrix: 'Providers × requesters, at most 200 of each: entries owed, granted, supplied, working.',
  Boards_ageing: "What is not done, by how many working days it has been somebody's.",
  Boards_overdueRanking:
    'Who is late, by how much, on how many; no rank on too few, nor for bodies the Decree does not bind.',
  Boards_funnel: '申请→受理→答复→同意→供给→在用, by month of receipt.',
  Bulletins_list: 'Numbered issues (通报, 绩效评价报告) of my office or region, newest first.',
  Bulletins_issue:
    "Freezes the board, or a year’s figures as a performance report (art. 38), under the office's next number.",
  Bulletins_read: 'One issue with what it froze and what changed since the last.',
  Bulletins_file: 'One issue as a file, its number, sequence and hash in the first lines; docx and PDF in Chinese.',
  Charts_lots:
    'Batches of the duty list and request packages with a date: what is left, the pace, whether each makes it.',
  Charts_burnDown:
    'One of them day by day: the ideal line in working days, what was left, and the forecast with its band.',
  Charts_rows: 'The duty rows or requests of one of them; `open`: only those that are not done.',
  Charts_flows: 'Supplier → standard datum → user, by grants in use, and how much hangs on a few suppliers.',
  Charts_flowRows: 'The grants in use behind a node of the flows, or behind the band between two.',
  Exports_make: 'A table of the boards as a file, with its stamp in the first lines.',
  FigureTables_stages: 'How many working days each stage takes, by department and month.',
  FigureTables_quality: 'Whether what is shared is usable: corrections, attached resources, suspended grants.',
  FigureTables_register:
    'Facts, suspected cases and findings by department and provision; only findings are called violations.',
  Measures_list:
    'Every figure of the front page with its definition, in its four parts 供得出 · 流得动 · 用得好 · 保安全.',
  Measures_one: 'One figure, month by month, and what it is made of.',
  Measures_rows: 'The rows behind a figure, exactly those it counts.',
  Rows_page: 'The rows behind a number of a table or a funnel, exactly those it counts.',
  SearchWords_read:
    'The words every search looks for when this is typed: full-width becomes half-width, traditional characters simplified.',
  SignInOptions_options: 'What the sign-in page offers.',
};
