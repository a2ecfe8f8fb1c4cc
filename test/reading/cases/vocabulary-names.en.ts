import {
  always,
  certificate,
  channel,
  count,
  every,
  holidaysOff,
  no,
  standing,
  tls,
  workdays,
} from "./case.ts";
import { type Frame } from "./vocabulary.ts";

export const namesAndLookAlikesEn: readonly Frame[] = [
  {
    sentence: "Backups _ offered.",
    words:
      "are+not is+not were+not was+not aren't will+not+be cannot+be can+not+be could+not+be are+not+currently are+not+yet are+not+generally are+not+normally are+not+automatically are+not+presently have+not+been has+not+been",
    value: no,
  },
  { sentence: "That is not publicly _.", words: "accessible exposed reachable routable", value: no },
  {
    sentence: "Details: _.",
    words: "please+contact+us please+ask please+inquire please+enquire contact+us upon+request on+request",
    value: standing("undisclosed"),
    unsure: "ask",
  },
  {
    sentence: "open _",
    words:
      "24/7 24/365 24x7 24x7x365 24h/365d 24×7 24+hours+a+day 24+hours+per+day twenty-four+hours+a+day 24+hours+a+day,+7+days+a+week 24+hours+a+day,+seven+days+per+week 24+hours+a+day,+365+days+a+year 24+hours+a+day,+every+day 24+hours,+365+days 24+hours+and+7+days+a+week around+the+clock round-the-clock",
    value: always,
  },
  {
    sentence: "24-hour _",
    words: "monitoring support service operation coverage access surveillance security manned staffed",
    value: always,
  },
  {
    sentence: "excluding _",
    words: "public+holidays national+holidays bank+holidays statutory+holidays Japanese+public+holidays",
    value: holidaysOff("public"),
  },
  {
    sentence: "excluding _",
    words:
      "company+holidays company-designated+holidays summer+holidays summer+vacation Golden+Week Obon designated+holidays office+holidays",
    value: holidaysOff("company"),
  },
  {
    sentence: "excluding the _",
    words:
      "year-end+holidays New+Year+break end-of-year+period year-end+and+New+Year+period New+Year’s+holidays",
    value: holidaysOff("year-end"),
  },
  {
    sentence: "_ public holidays",
    words:
      "excluding except except+for except+on excepting excludes excluded other+than closed+on closed+for closed+during not+including with+the+exception+of",
    value: holidaysOff("public"),
  },
  {
    sentence: "public holidays _",
    words: "excluded are+excluded closed not+included are+not+included",
    value: holidaysOff("public"),
  },
  {
    sentence: "_",
    words:
      "weekdays weekday week-days on+weekdays except+weekends excluding+Saturdays+and+Sundays weekends+excluded Mon-Fri Mon.-Fri. Monday+to+Friday Monday+through+Friday Monday+thru+Friday Monday+until+Friday",
    value: workdays,
  },
  {
    sentence: "There have been no _.",
    words:
      "outages incidents failures breaches disruptions accidents leaks major+outages such+incidents security+incidents serious+incidents service+disruptions significant+incidents severe+incidents known+incidents reported+breaches data+leaks major+security+incidents",
    value: count(0, "incidents"),
  },
  {
    sentence: "We have never _.",
    words: "experienced+an+outage had+an+incident suffered+a+breach had+a+failure had+a+serious+failure",
    value: count(0, "incidents"),
  },
  {
    sentence: "two _",
    words:
      "incidents outages failures disruptions breaches major+incidents serious+outages security+incidents service+failures severe+incidents",
    value: count(2, "incidents"),
  },
  {
    sentence: "two _",
    words:
      "people persons users accounts seats members concurrent+users simultaneous+users active+users named+users registered+users",
    value: count(2, "people"),
  },
  {
    sentence: "tested _",
    words:
      "every+day each+day daily once+a+day once+per+day once+each+day once+every+day once+in+a+day every+night nightly every+morning each+evening once+daily on+a+daily+basis at+daily+intervals every+1+day",
    value: every("P1D"),
  },
  {
    sentence: "an annual _",
    words: "assessment audit review test testing scan drill exercise training",
    value: every("P1Y"),
  },
  {
    sentence: "_ forms are used",
    words: "inquiry enquiry contact support web online support+request",
    value: channel("form"),
  },
  {
    sentence: "see the _",
    words: "website official+website company+website corporate+web+site support+web-site",
    value: channel("website"),
  },
  {
    sentence: "sent as _",
    words:
      "an+in-app+notice an+in-app+notification an+in-app+message an+in-app+announcement an+in-app+banner an+in-product+notice a+notice+area a+notification+banner an+announcement+section notices+in+the+admin+console a+notice+on+the+management+screen an+announcement+within+the+service+page",
    value: channel("in-app"),
  },
  { sentence: "told in _", words: "writing", value: channel("letter") },
  { sentence: "told by _", words: "written+notice post letter postal+mail", value: channel("letter") },
  { sentence: "see the _", words: "status+page status+site status+dashboard", value: channel("status-page") },
  {
    sentence: "_ ISO 27001",
    words:
      "aligned+with alignment+to compliant+with in+compliance+with in+accordance+with based+on conforms+to comply+with in+line+with working+toward preparing+for planning considering equivalent+to consistent+with modelled+on modeled+on following follows",
    value: certificate("ISO/IEC 27001"),
    unsure: "not-held",
  },
  {
    sentence: "ISO 27001 _",
    words:
      "is+planned is+in+preparation is+in+progress is+under+consideration has+expired compliant principles guidelines",
    value: certificate("ISO/IEC 27001"),
    unsure: "not-held",
  },
  {
    sentence: "TLS 1.0 is _",
    words:
      "disabled not+supported not+accepted not+allowed not+permitted not+used deprecated blocked rejected refused unsupported turned+off",
    value: tls("1.0"),
    unsure: "negated",
  },
  {
    sentence: "_ 3 users",
    words:
      "Article Section Clause Appendix Annex Table Figure Item Page Chapter Paragraph Schedule Exhibit Control Level Tier Severity Priority Sev Phase Class Step Question No.",
  },
  {
    sentence: "_ users",
    words:
      "Office+365 Microsoft+365 Dynamics+365 M365 Windows+11 Windows+Server+2019 Log4j+2 PHP+8 Java+17 iOS+17 Android+14 macOS+13 Python+3 Node.js+20 Node+20 MySQL+8 PostgreSQL+15 Internet+Explorer+11 IE+11 Excel+2019 SAML+2 OAuth+2 UTF-8",
  },
  {
    sentence: "10% _",
    words:
      "discount refund credit tax of+the+monthly+fee of+fees of+your+charges of+its+annual+price of+the+subscription",
  },
  {
    sentence: "_",
    words:
      "monthly+uptime yearly+availability annual+fees annually+charges quarterly+subscriptions daily+plans weekly+billing hourly+rates monthly+invoice monthly+active annual+revenue annual+leave monthly+price monthly+salary annual+turnover monthly+payments monthly+users",
  },
  {
    sentence: "_",
    words:
      "email+address e-mail+addresses mail email+servers email+gateway email+filtering email+filters email+security email+accounts email+client email+templates email+headers email+marketing email+domain email+content email+attachments email+encryption email+delivery email+system phishing+emails spam+email malicious+email suspicious+e-mail",
  },
  {
    sentence: "_",
    words:
      "phone+numbers telephone+line phone+book phone+system mobile+phones smartphone cell+phone cellular+phone company+phone personal+phones phishing+websites malicious+website third-party+website external+website fake+website other+websites chat+history chat+logs chat+data chat+bots chat+rooms chat+function chat+features chat+messages",
  },
  {
    sentence: "There is no _.",
    words:
      "need impact effect change charge problem doubt guarantee risk way extra+cost additional+cost matter one issue exception difference",
  },
  { sentence: "It does not _.", words: "only necessarily exceed require affect need include interfere mean" },
];
