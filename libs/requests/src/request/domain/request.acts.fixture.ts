/**
 * Who may do what in which state, and where it leads: written from the law and the specification, not from the table of
 * transitions, and compared with it in every state, act and role. `=` means that the request stays where it is.
 */
export const EXPECTED_ACTS = `
draft                requester liaison            amend                     =
draft                requester liaison            send_for_signing          signing
draft                requester liaison            withdraw                  withdrawn
draft                system                       agree_by_ruling           agreed
signing              requester office_head        send_back                 draft
signing              requester office_head        sign                      submitted
signing              requester liaison            withdraw                  withdrawn
submitted            system                       begin_check               checking
submitted            system                       receive                   reviewing
submitted            system                       agree_by_standing_answer  agreed
submitted            system                       share_by_standing_answer  shared
submitted            requester liaison            withdraw                  withdrawn
checking             authority authority_officer  pass_check                reviewing
checking             authority authority_officer  return_check              returned_unfinished
checking             requester liaison            withdraw                  withdrawn
reviewing            provider liaison             ask_supplement            supplementing
reviewing            provider liaison             request_extension         extension_requested
reviewing            provider liaison             notify_extension          =
reviewing            provider office_head         transfer                  =
reviewing            authority authority_officer  assign_provider           =
reviewing            provider liaison             prepare_answer            answer_signing
reviewing            requester liaison            withdraw                  withdrawn
supplementing        requester liaison            amend_supplement          =
supplementing        requester office_head        complete_supplement       reviewing
supplementing        system                       lapse_supplement          returned_unfinished
supplementing        requester liaison            withdraw                  withdrawn
extension_requested  authority authority_officer  consent_extension         reviewing
extension_requested  authority authority_officer  decline_extension         reviewing
extension_requested  provider liaison             prepare_answer            answer_signing
extension_requested  requester liaison            withdraw                  withdrawn
answer_signing       provider office_head         send_back_answer          reviewing
answer_signing       provider office_head         sign_agreement            agreed
answer_signing       provider office_head         sign_refusal              refused
answer_signing       requester liaison            withdraw                  withdrawn
agreed               provider liaison             supply                    supplying
agreed               requester liaison            withdraw                  withdrawn
agreed               system                       renew_supply_term         =
supplying            requester liaison            confirm_supply            shared
supplying            requester liaison            reject_supply             agreed
supplying            requester liaison            withdraw                  withdrawn
supplying            system                       lift_conditions           =
shared               provider office_head         suspend                   suspended
shared               authority authority_officer  suspend_as_authority      suspended
shared               provider office_head         alter_service             =
shared               provider office_head         stop_service              disposal_due
shared               requester liaison            change_scope              =
shared               requester liaison            renew                     =
shared               provider office_head         sign_bridge               =
shared               requester liaison            report_effect             =
shared               requester liaison            finish_use                disposal_due
shared               system                       expire                    disposal_due
shared               system                       lift_conditions           =
suspended            provider office_head         resume                    shared
suspended            authority authority_officer  resume_as_authority       shared
suspended            provider office_head         terminate                 terminated
suspended            authority authority_officer  terminate_as_authority    terminated
suspended            system                       expire                    disposal_due
suspended            system                       lift_conditions           =
suspended            system                       resume_by_ruling          shared
disposal_due         requester liaison            report_effect             =
disposal_due         provider office_head         instruct_disposal         =
disposal_due         requester liaison            dispose                   disposed
disposal_due         system                       resume_by_ruling          shared
returned_unfinished  requester liaison            reopen                    =
`;
