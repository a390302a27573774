package org.niangjia.reach;

import java.util.List;

/** The table: every route, every role, every place. */
final class Permissions {
    /**
     * Method, path, state of the request that is needed ({@code -}: none) and what is sent; then the answers for
     * visitor | receipt holder | chair | officer | supervisor | leader | system | security | audit administrator | organizer.
     * What is missing at the end is as the last one given.
     */
    private static final String TABLE = """
            GET  /                                     | 200
            GET  /safety                               | 200
            GET  /privacy                              | 200
            GET  /privacy/1                            | 200
            GET  /exit                                 | 303
            GET  /error                                | 404
            GET  /federations                          | 200
            GET  /federations/152201003                | 200
            GET  /help                                 | 200
            POST /help - region=152201003              | 200
            GET  /help/place                           | 303
            GET  /help/story                           | 303
            GET  /help/requests                        | 303
            GET  /help/receipt                         | 303
            POST /help/place - topic=law               | 200
            POST /help/story - topic=law&region=152201003 | 200
            POST /help/requests - token={token}&topic=law&region=152201003&words=Hilfe | 200
            POST /help/receipt - token={token}         | 200
            GET  /follow                               | 200
            POST /follow - code=0000000000000000       | 422
            POST /follow/messages IN_HAND reply=more   | 422 | 303 | 422
            POST /follow/rating ANSWERED helped=yes    | 422 | 303 | 422
            GET  /follow/copy                          | 200
            POST /follow/copy - code=0000000000000000  | 422
            POST /follow/copy NEW code={code}          | 303
            GET  /follow/copy/page                     | 200
            GET  /follow/copy/file                     | 200
            GET  /follow/withdrawal                    | 200
            GET  /follow/deletion                      | 200
            POST /follow/withdrawal NEW                | 422 | 303 | 422
            POST /follow/deletion NEW                  | 422 | 200 | 422
            POST /follow/end                           | 200
            GET  /sign-in                              | 200 | 200 | 303
            POST /sign-in - username=nobody&password=wrong | 422
            GET  /sign-in/code                         | 200
            POST /sign-in/code - username=nobody&code=0000 | 422
            GET  /sign-in/second-step                  | sign-in
            POST /sign-in/second-step - token=none&factor=000000 | 422
            GET  /sign-in/sign-on                      | 404
            GET  /sign-in/sign-on/back                 | 404
            GET  /desk                                 | sign-in | sign-in | 200 | 200 | 303
            GET  /desk/me                              | sign-in | sign-in | 200
            POST /desk/me/password - current=wrong     | sign-in | sign-in | 422
            POST /desk/me/recovery-codes - confirm=wrong | sign-in | sign-in | 422
            GET  /desk/me/new-password                 | sign-in | sign-in | 200
            POST /desk/me/new-password - current=wrong | sign-in | sign-in | 422
            GET  /desk/me/second-factor                | sign-in | sign-in | 200
            POST /desk/me/second-factor - token=none&factor=000000 | sign-in | sign-in | 422
            GET  /desk/me/passkeys                     | sign-in | sign-in | 200
            POST /desk/me/passkeys - name=none&credential=none | sign-in | sign-in | 422
            POST /desk/me/passkeys/{assignment}/end    | sign-in | sign-in | 303
            GET  /desk/me/sign-on                      | sign-in | sign-in | 404
            POST /desk/me/sign-on                      | sign-in | sign-in | 404
            POST /desk/me/sign-on/link - token=none    | sign-in | sign-in | 404
            POST /desk/me/sign-on/end                  | sign-in | sign-in | 303
            POST /desk/me/sessions/{assignment}/end    | sign-in | sign-in | 303
            POST /desk/me/sessions/others/end          | sign-in | sign-in | 303
            POST /desk/role - assignment={foreign-seat} | sign-in | sign-in | 404
            POST /desk/role - assignment={seat}        | sign-in | sign-in | 303
            GET  /desk/requests/{request} NEW          | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            POST /desk/requests/{request}/claim NEW version={version} | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/answers IN_HAND version={version}&text=answer | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/questions IN_HAND version={version}&text=question | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/draft IN_HAND version={version}&text=so-far&wording={wording} | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            GET  /desk/requests/{request}/hand-overs NEW version=1 | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            GET  /desk/requests/{request}/stand-asides NEW version=1 | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            GET  /desk/requests/{request}/urgency NEW version=1 | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            GET  /desk/requests/{request}/closure NEW version=1 | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            GET  /desk/requests/{request}/reopening NEW version=1 | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            POST /desk/requests/{request}/hand-overs NEW version={version}&choice={receiver}&reason=why | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/stand-asides NEW version={version}&choice={receiver} | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/urgency NEW version={version}&reason=why | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/closure IN_HAND version={version}&choice=SOLVED&reason=done | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/reopening CLOSED version={version}&reason=why | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            POST /desk/requests/{request}/hand-overs NEW version={version} | sign-in | sign-in | own 422, 404 | own 422, 404 | 403
            POST /desk/requests/{request}/urgency NEW version={version} | sign-in | sign-in | own 422, 404 | own 422, 404 | 403
            GET  /desk/requests/{request}/hold NEW version=1 | sign-in | sign-in | own 200, 404 | 403 | 403
            GET  /desk/requests/{request}/release NEW version=1 | sign-in | sign-in | own 200, 404 | 403 | 403
            POST /desk/requests/{request}/hold CLOSED version={version}&until={until}&reason=police | sign-in | sign-in | own 303, 404 | 403 | 403
            POST /desk/requests/{request}/release HELD version={version}&reason=over | sign-in | sign-in | own 303, 404 | 403 | 403
            POST /desk/requests/{request}/hold NEW version={version} | sign-in | sign-in | own 422, 404 | 403 | 403
            GET  /desk/requests/{request}/prints NEW version=1 | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            POST /desk/requests/{request}/prints NEW version={version}&reason=court | sign-in | sign-in | own 200, 404 | own 200, 404 | 403
            POST /desk/requests/{request}/prints NEW version={version} | sign-in | sign-in | own 422, 404 | own 422, 404 | 403
            GET  /desk/held                            | sign-in | sign-in | 200 | 403 | 403
            GET  /desk/urgent                          | sign-in | sign-in | 200 | 200 | 403
            GET  /desk/wordings                        | sign-in | sign-in | 200 | 200 | 403
            POST /desk/wordings - title=t&body=b       | sign-in | sign-in | 303 | 303 | 403
            POST /desk/wordings/{wording}/retirement   | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            GET  /desk/duty                            | sign-in | sign-in | 200 | 200 | 403
            POST /desk/duty - who=nobody&first=2000-01-01 | sign-in | sign-in | 422 | 422 | 403
            POST /desk/duty/notes - note=tomorrow      | sign-in | sign-in | 303 | 303 | 403
            POST /desk/duty/alerts - mail=              | sign-in | sign-in | 303 | 303 | 403
            POST /desk/duty/{duty}/substitution - who={account} | sign-in | sign-in | own 422, 404 | own 422, 404 | 403
            POST /desk/duty/{duty}/end                 | sign-in | sign-in | own 303, 404 | own 303, 404 | 403
            GET  /desk/news                            | sign-in | sign-in | 204 | 204 | 403
            GET  /desk/figures                         | sign-in | sign-in | 200 | 403 | 200 | 200 | 403
            GET  /desk/figures?at={organization}       | sign-in | sign-in | own ancestor 200, 404 | 403 | own ancestor 200, 404 | own ancestor 200, 404 | 403
            GET  /desk/audit                           | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | nation 200, 403 | 403
            GET  /desk/deletions                       | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | nation 200, 403 | 403
            GET  /desk/organization                    | sign-in | sign-in | 200 | 200 | 403
            POST /desk/organization - address=here     | sign-in | sign-in | 303 | 303 | 403
            GET  /desk/organizations                   | sign-in | sign-in | 200 | 200 | 200 | 200 | 403 | 403 | 403 | 200
            GET  /desk/organizations/{organization}    | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/{organization}/founding | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/{organization}/renaming | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | ancestor 200, 404
            POST /desk/organizations/{organization}/founding - name=new | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404
            POST /desk/organizations/{organization}/renaming - name=new | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | ancestor 422, 404
            POST /desk/organizations/{organization}/move - place=&on=2024-01-01 | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | ancestor 422, 404
            POST /desk/organizations/{organization}/split - name=new | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | ancestor 422, 404
            POST /desk/organizations/{organization}/merger - place= | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | ancestor 422, 404
            POST /desk/organizations/{organization}/dissolution - document=none | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 403 | 403 | ancestor 422, 404
            GET  /desk/organizations/{organization}/seat | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/{organization}/seat - name= | sign-in | sign-in | own ancestor 422, 404 | own ancestor 422, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404
            POST /desk/organizations/{organization}/roster | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/seats/{held}                    | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/seats/{held}/end                | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/seats/{held}/correction         | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/seats/{held}/end - version=1&until=2024-05-01&reason=left | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/seats/{held}/correction - version=1&position=executive&from=2024-02-01&reason=wrong | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/seats/{held}/withdrawal - version=1&reason=wrong | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/seats/{held}/withdrawal | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/{organization}/terms | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/{organization}/opening | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/{organization}/opening - post=vice_chair:seconded&conditions=law&on=2024-05-01 | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/openings/{opening} | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/openings/{opening}/candidate | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/openings/{opening}/candidate - version=4&name={candidate}&sex=WOMAN&reason=able&on=2024-05-01 | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/openings/{opening}/closure | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/openings/{opening}/closure - version=4&reason=none | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/candidates/{candidate}/clearance | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/candidates/{candidate}/clearance - version=4&check=approval&passed=no&on=2024-05-01 | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/candidates/{candidate}/appointment | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/candidates/{candidate}/appointment - version=4&on=2024-05-01 | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/candidates/{candidate}/decline - version=4&reason=none | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/seats/{held}/assessment | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/seats/{held}/assessment - version=1&on=2024-06-01&jointly=no&document=here | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/people/{person}                 | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/people/{person}/correction | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/people/{person}/correction - version=0&name=new&sex=MAN&reason=wrong | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/people/{person}/telephones         | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | 403
            GET  /desk/organizations/{organization}/units | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/{organization}/units/network | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/{organization}/unit | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/{organization}/unit - name= | sign-in | sign-in | own ancestor 422, 404 | own ancestor 422, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404
            POST /desk/organizations/{organization}/survey | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/units/{unit} | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | own ancestor 200, 404
            GET  /desk/organizations/units/{unit}/correction | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/units/{unit}/correction - version=2&name={unit}&kind=school&reason=wrong | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/units/{unit}/headcount - version=2&women=12&on=2024-05-01 | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/units/{unit}/belonging - version=2&carrier=womens_group&on=2024-05-01 | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/units/{unit}/closing - version=2&on=2024-05-01&reason=closed | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/units/{unit}/withdrawal - version=2&reason=wrong | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/organizations/units/{unit}/belongings/{belonging}/end | sign-in | sign-in | own ancestor 200, 404 | own ancestor 200, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404
            POST /desk/organizations/units/{unit}/belongings/{belonging}/end - version=2&on=2024-05-01&reason=left | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            POST /desk/organizations/units/{unit}/belongings/{belonging}/mistake - version=2&reason=wrong | sign-in | sign-in | own ancestor 303, 404 | own ancestor 303, 404 | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404
            GET  /desk/accounts                        | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 200 | 403
            POST /desk/accounts - name=person          | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 200 | 403
            GET  /desk/accounts/new                    | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 200 | 403
            POST /desk/accounts/new - displayName=x    | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 422 | 403
            GET  /desk/accounts/access                 | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 200 | 403
            GET  /desk/accounts/access?at={organization} | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            GET  /desk/accounts/seats                  | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | 200 | 403
            GET  /desk/accounts/seats/{clerk}          | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/seats/{clerk} - signInName=c{clerk} | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            GET  /desk/accounts/{account}              | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/{account}/assignments - reason=none | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404 | 403
            GET  /desk/accounts/{account}/assignments/{assignment}/end | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/{account}/assignments/{assignment}/end - reason=LEFT | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404 | 403
            GET  /desk/accounts/{account}/assignments/{assignment}/last-day | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/{account}/assignments/{assignment}/last-day - reason=CORRECTION | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404 | 403
            GET  /desk/accounts/{account}/disablement  | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/{account}/disablement - reason=LEFT | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 303, 404 | 403
            POST /desk/accounts/{account}/disablement/end | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404 | 403
            GET  /desk/accounts/{account}/reset        | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/{account}/reset        | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            GET  /desk/accounts/{account}/second-factor/end | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/{account}/second-factor/end - reason=LOST_DEVICE | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404 | 403
            GET  /desk/accounts/{account}/sign-on/end  | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 200, 404 | 403
            POST /desk/accounts/{account}/sign-on/end - reason=MOVED | sign-in | sign-in | 403 | 403 | 403 | 403 | 403 | own ancestor 422, 404 | 403
            POST /sign-out                             | 303
            """;

    private Permissions() {}

    static List<Line> lines() {
        return TABLE.lines().map(Line::parse).toList();
    }
}
