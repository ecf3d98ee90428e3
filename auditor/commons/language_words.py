"""Words that tell names, interfaces and sentences apart in Latin script.

Names are compared as written or in capitals ("Word" is a name, "word" is not), the others case-folded.
"""

_NAMES = """
    Absher; Nafath; Tawakkalna; Vision; Saudi Vision; Qiwa; Muqeem; Musaned; Ejar; Sehhaty; Najiz; Balady;
    Etimad; Fasah; Elm; Yesser; Raqmi; Sadad; Mada; Zatca; Sdaia; Monsha'at; Hrsd; Dga; Rega; Mawhiba;
    Madrasati; Noor; Tamm; Efaa; Ehsan; Shefaa; Kafalat; Istitlaa; Neom; Riyadh; Aramco; Saudia; Stc;
    Mobily; Zain; Unified National Platform; Google; Google Play; Google Maps; Google Chrome; Chrome;
    Apple; App Store; Play Store; Android; iOS; iPhone; iPad; Microsoft; Microsoft Edge; Edge; Windows;
    Office; Word; Excel; PowerPoint; Outlook; Teams; OneDrive; Firefox; Mozilla; Safari; Opera; Huawei;
    AppGallery; Samsung; Galaxy; Facebook; Twitter; X; Instagram; YouTube; LinkedIn; Snapchat; TikTok;
    WhatsApp; Telegram; Threads; Messenger; Zoom; Skype; Webex; Adobe; Acrobat; Adobe Reader; Linux;
    Debian; Ubuntu; Oracle; SAP; IBM; Cisco; Amazon; AWS; Azure; Cloudflare; GitHub; PayPal; Visa;
    Mastercard; American Express; Apple Pay; Bootstrap; WordPress; Drupal; SharePoint; ReCaptcha;
    Wikipedia; UNESCO; UNICEF; OPEC; COVID; ISO; PDF; HTML; API; Wi-Fi; Bluetooth; NFC; QR; VPN; Wi; Fi;
    Internet Explorer; Expo; Blackboard; Moodle
"""
BRANDS: frozenset[str] = frozenset(" ".join(name.split()) for name in _NAMES.split(";"))
"""Names that keep their Latin form in Arabic text: services and bodies of the Saudi government, then products."""

_INTERFACE = """
    a about accept accessibility accessible accordion account active add address advanced agree agreement
    alert all an and answer answers any apply approved apps archive are arrow article articles as ask at
    attach attachment audio available avatar back background badge banner before begin below best blog
    bookmark bottom box breadcrumb browse browser button by calendar call cancel captcha caption careers
    carousel cart categories category center change chat check checkbox choose city clear click close closed
    code collapse coming comment comments complaint complaints complete condition conditions confirm contact
    content continue cookie cookies copy copyright country create current dark dashboard date dates day
    default delete department description detail details dialog directory disable disabled dismiss document
    documents done double down download drag dropdown each edit email empty enable end enter error event
    events every example exit expand explore external facts faq faqs favorites feedback feedbacks field file
    files filter find first flag follow font footer for forgot form forward free from full gallery get go
    grid group guide guides header heading height hello help helpdesk here hide high history home homepage
    hotline hotlines hour hours icon id image images in info information initiative initiatives input
    inquiries inquiry into invalid is item items jobs join journey keyword label landing language languages
    last latest learn left less library light like link links list live load loading location locations log
    login logo logout low magnifier mail main maintenance map media menu message messages ministry mobile
    modal mode month more must mute my name national navbar navigation new news newsletter newsroom next no
    none not notification notifications now number of off offices ok on online only open opened opinion
    option optional options or order other others our out overlay overview page pages pagination paragraph
    partners password pause pending per performance permission permissions phone photo photos picture
    placeholder play please podcast policy popup post previous print privacy procedures procurement profile
    programs project projects publications query question questionnaire questions quick quicklinks rate
    rating read record register regulations rejected related remember remove rename reply report reports
    request required reset resources result results retry return right rights rss rules save scan scroll
    search section see select send service services settings share show sign signin signup site sitemap skip
    slide slider social soon sort start statistics status step steps stop strategy sub subject submenu
    submit subscribe success support survey switch tab table tag tags team tender tenders terms text the
    theme this time title to today toggle toolbar tools tooltip top total tour track tracking transcript
    translate try turn type unavailable under undo unmute up update upload us usage use user username users
    vacancies value verify version via video videos view views visit volume volunteer warning we webinar
    website week welcome what widget width window wishlist with year yes you your zip zoom
"""
INTERFACE_WORDS: frozenset[str] = frozenset(_INTERFACE.split())
"""Words that interfaces are made of: none is a name, so a control that has only such words is in English."""

_FUNCTION = """
    a all an and any are as at be by can do does for from has have how if in is it its no not of on or our
    please that the this to was we were what when where which who will with you your
"""
FUNCTION_WORDS: frozenset[str] = frozenset(_FUNCTION.split())
"""English words that stand in sentences and not in names."""
