"""The cues that the writer asks something of the reader."""

from wallflower.domain.engine.cue import Cue, Shows

_ADJECTIVE = r"(?:\w{1,10} )?"
_WANT = (
    r"(?:(?:'d|\bwould|\bcould|\bcan|\bmay|\bto)(?: \w{1,8}){0,2}? (?:grateful for|get|have|love"
    r"|like|appreciate"
    r"|welcome|value|use)|\b(?:need|ask(?:ing)?(?: you)? for)) (?:\w{1,8} ){0,2}?your "
)

ASKED = (
    Cue(
        because="you asked for an introduction",
        shows=Shows.ASKED,
        words=r"\b(?:i|we)(?:'d| would)? (?:really )?(?:love|like|appreciate|need) an (?:intro"
        r"|introduction) to\b"
        r"|\bchance (?:of|for) an (?:intro|introduction) to\b",
        request=r"\b(?:introduc(?:e|ing)|intro|connect(?:ing)?) (?:me|us)\b"
        r"|\bput(?:ting)? (?:me|us) in (?:touch|contact)\b"
        r"|\b(?:give|giving|make|making|arrange)(?: me"
        rf"| us)? an {_ADJECTIVE}intro(?:duction)? (?:to|with)\b"
        r"|\b(?:mich|mir|uns)\b.{0,60}\b(?:bekannt ?(?:zu ?)?machen|vorstellen|vorzustellen"
        r"|in kontakt)\b"
        r"|\b(?:me|nous) (?:présenter|mettre en (?:contact|relation))\b"
        r"|\bpresentar(?:me|nos)\b|\bponer(?:me|nos) en contacto\b",
    ),
    Cue(
        because="you asked for a recommendation",
        shows=Shows.ASKED,
        words=r"\b(?:may|can|could) (?:i|we) (?:use|name|list|put|give) (?:you"
        r"|your name) (?:down )?as an? (?:reference|referee)\b",
        request=r"\b(?:recommend|vouch for|endors(?:e|ing)|nominat(?:e|ing)) (?:me|us|my|our)\b"
        r"|\b(?:writ(?:e|ing)|giv(?:e|ing)|provid(?:e|ing)|be|act as)(?: me| us| as)? (?:an?"
        rf"|my) {_ADJECTIVE}"
        r"(?:reference|referee|recommendation|testimonial|letter of (?:recommendation|reference))\b"
        r"|\bmich\b.{0,60}\bempfehlen\b|\b(?:empfehlungsschreiben|lettre de recommandation)\b"
        r"|\bme recommander\b|\brecomendarme\b|\bcarta de recomendación\b",
    ),
    Cue(
        because="you asked for help with a job",
        shows=Shows.ASKED,
        words=r"\b(?:if you (?:hear|know|learn)|do you know|let me know) (?:of"
        r"|about) any (?:\w{1,10} ){0,2}"
        r"(?:openings?|jobs?|positions?|roles?|vacanc\w{1,3})\b"
        r"|\bdo you know (?:anyone|anybody|someone) (?:at|who (?:could|can|might))\b"
        r"|\bhave (?:a|any) contacts? (?:at|in)\b|\bkennst du (?:jemanden|wen) (?:bei\b|in\b"
        r"|,? ?d(?:er|ie) )|\btu connais quelqu'un (?:chez|qui pourrait)\b"
        r"|\bconoces a alguien (?:en|que)\b",
        request=r"\brefer(?:ring)? me\b|\bput(?:ting)? in (?:a|my) (?:good )?(?:word|name)\b"
        r"|\b(?:pass|forward|hand)(?:ing)? (?:on )?(?:my|it|this) (?:cv|résumé|resume|application"
        r"|on|along)\b"
        r"|\bkeep(?:ing)? me in mind\b|\bgutes wort\b|\bparler de moi\b|\btransmettre mon cv\b"
        r"|\bhablar(?:le)? de mí\b|\bpasar mi (?:cv|currículum)\b",
    ),
    Cue(
        because="you asked them to look at something",
        shows=Shows.ASKED,
        words=rf"{_WANT}{_ADJECTIVE}(?:feedback|comments|eyes)\b"
        r"|\bsecond pair of eyes on (?:it|my|our)\b",
        request=r"\b(?:hav|tak|cast)(?:e|ing)? an?(?: \w{1,10}){0,2} (?:look|glance|eye)\b"
        r"|\bgiv(?:e|ing) (?:it|my \w{1,12}) a (?:try|go|look|read)\b"
        r"|\b(?:look|read|go|run)(?:ing)? (?:over|through|at|it over) (?:my|our|this|it"
        r"|the (?:attached|draft))\b"
        r"|\b(?:review|proof-?read|check|read|edit|comment on)(?:ing)? (?:my|our|this"
        r"|the (?:attached|draft))\b"
        rf"|\b(?:give|send|have|let me have)\b.{{0,12}}\b(?:your|some|any) {_ADJECTIVE}(?:feedback"
        r"|comments|edits)\b"
        rf"|^ your {_ADJECTIVE}(?:feedback|comments|edits)\b"
        r"|\b(?:mein|unser)\w{0,2} .{1,40}\b(?:gegenlesen|gegenzulesen|korrekturlesen|anschauen"
        r"|ansehen|lesen|prüfen)\b"
        r"|\bblick auf (?:mein|unser)|\brelire (?:mon|ma|mes|notre)\b"
        r"|\bun (?:coup d')?(?:œil|oeil) (?:à|sur|au)\b"
        r"|\bun (?:vistazo|ojo) a\b|\brevisar (?:mi|nuestr)",
    ),
    Cue(
        because="you asked for advice",
        shows=Shows.ASKED,
        words=rf"\bpick(?:ing)? your brains?\b|{_WANT}{_ADJECTIVE}(?:advice|guidance|expertise)\b"
        r"|\bany (?:advice|help|tips|pointers|feedback)\b[^;?]{0,60}\b(?:welcome|appreciated)\b"
        rf"|\byour {_ADJECTIVE}(?:opinion|thoughts|take|view) on (?:my|our|whether i)\b"
        r"|\b(?:deinen|ihren) rat\b|\b(?:besoin de|demander) (?:ton|tes|votre|vos|un) (?:avis"
        r"|conseils?)\b"
        r"|\bpedirte (?:un )?consejo\b",
        request=r"\b(?:advis|mentor|coach)(?:e|ing)? (?:me|us)\b",
    ),
    Cue(
        because="you asked for their time",
        shows=Shows.ASKED,
        words=r"\b(?:minutes?|mins|hour|bit|some) of your time\b"
        r"|\b(?:have|got) (?:\w{1,10} ){1,4}?(?:minutes?|mins|hour|time) (?:[\w ]{1,25} )?to (?:go"
        r"|look|talk|discuss|help|read|review|advise)\b"
        r"[^;?]{0,30}\b(?:my|our|me|us)\b",
        request=r"\b(?:spar|giv|lend|tak)(?:e|ing)?(?: me| us)?(?: \w{1,10}){1,4}? (?:minutes?"
        r"|mins?|hour|moment) (?:to|for|this|next|of|on)\b"
        r"|\b(?:m'|me |nous )accorder\b|\bdedicarme\b",
    ),
    Cue(
        because="you asked for a favour",
        shows=Shows.ASKED,
        words=rf"\bfavou?r to ask\b|\bask (?:you )?(?:for )?(?:an? )?{_ADJECTIVE}favou?r\b"
        rf"|\bneed an? {_ADJECTIVE}favou?r\b"
        rf"|\b(?:hätte|habe) (?:da )?(?:noch )?eine {_ADJECTIVE}bitte\b|\bum einen gefallen\b"
        r"|\bservice à (?:te|vous) demander\b|\bpedir(?:te|le|os) un favor\b",
        request=rf"\bdo(?:ing)? (?:me|us) an? {_ADJECTIVE}favou?r\b|\beinen gefallen tun\b"
        r"|\bme rendre (?:un )?service\b|\bhacerme (?:un|el) favor\b",
    ),
    Cue(
        because="you asked them to send or lend you something",
        shows=Shows.ASKED,
        words=r"\b(?:may|can|could) (?:i|we) (?:\w{1,8} )?(?:borrow|have a copy|get a copy)\b"
        r"|\b(?:schickst|leihst) du (?:mir|uns)\b|\btu m'envoies\b"
        r"|¿me (?:mandas|envías|pasas|prestas)\b"
        r"|\bme (?:puedes|podrías|podría|puede) (?:pasar|prestar|dejar)\b",
        request=r"\bborrow(?:ing)? your\b|\b(?:re)?(?:send|forward|shar|giv|lend|bring|pass"
        r"|return)(?:e|ing)? (?:(?:it|them|that|this) )?(?:to |with |on to )?(?:me|us)\b"
        r"(?! (?:an? (?:call|ring|shout|hug|hand|minute|sec|chance|break|smile|e-?mail|mail"
        r"|message|note|line|postcard)|know|your love))"
        r"|\bsend(?:ing)? over (?:the|your)\b|\be-?mail(?:ing)? (?:(?:it|them|that|this) to "
        r"|(?=me the |us the ))(?:me|us)\b"
        r"|\b(?:send|forward|shar|provid|submit|return)(?:e|ing)? (?:the|your|an?|those|that"
        r"|over the)(?: [\w-]{1,15}){0,3}? "
        r"(?:invoice|contract|quot(?:e|ation)|report|slides|login|files?|documents?|details|form"
        r"|cop(?:y|ies)|minutes|papers?|add?res{1,2}|number|link|figures|data)\b"
        r"|\b(?:mir|uns)\b(?!.{0,30}\bbescheid).{0,60}\b(?:zu)?(?:schicken|senden|leihen"
        r"|weiterleiten|geben|kommen lassen)\b|\bzusenden\b"
        r"|\b(?:m'|me |nous )(?:envoyer|transmettre|prêter|donner (?!de)|faire (?:parvenir|suivre))"
        r"|\b(?:enviar|mandar|compartir)\b|\b(?:enviar|mandar|prestar|pasar|dejar)(?:me|nos)\b"
        r"|\b(?:envía|mánda|pása)me\b",
    ),
    Cue(
        because="you asked for help",
        shows=Shows.ASKED,
        words=r"\b(?:i|we)(?:(?: really| urgently)? need"
        r"|(?:'d| would| could) (?:really )?(?:use|appreciate|do with|be grateful for|need)"
        r"| ask for) "
        r"(?:your|some|a little|a bit of|any) (?:help|support|assistance)\b"
        r"|\b(?:ich|wir) (?:brauchen?|bräuchten?) (?:deine|ihre|eure) (?:hilfe|unterstützung)\b"
        r"|\bbesoin de (?:ton|votre) aide\b|\bnecesito (?:tu|su) ayuda\b"
        r"|\bhilfst du (?:mir|uns)\b|\btu m'aides\b|¿(?:me|nos) ayudas\b",
        request=r"\b(?:help(?:ing)?|assist(?:ing)?) (?:me|us|out|with (?:my|our|the|this))\b"
        r"|\b(?:give|lend) (?:me|us) a hand(?! \w| ?-)"
        r"|\b(?:give|lend) (?:me|us) a hand (?:with|on|to|in|at|when|this|next|tomorrow)\b"
        r"|\b(?:mir|uns)\b.{0,60}\bhelfen\b|\b(?:m'|nous )aider\b|\bun coup de main\b"
        r"|\bayudar(?:me|nos)\b",
    ),
    Cue(
        because="you asked for a quote",
        shows=Shows.ASKED,
        words=rf"\b(?:request(?:ing)?|need|like) an? {_ADJECTIVE}(?:quotation|quote|estimate)\b",
        request=rf"\bquote (?:us|me|for)\b|\byour {_ADJECTIVE}(?:price|rates)\b"
        rf"|\ban? {_ADJECTIVE}(?:quot(?:e|ation)|estimate)\b"
        r"|\b(?:angebot|kostenvoranschlag)\b|\b(?:un|votre) devis\b|\bun presupuesto\b",
    ),
    Cue(
        because="you asked them to take part in something of yours",
        shows=Shows.ASKED,
        words=r"\b(?:book|have|win) you (?:for (?:a talk|our)|on our (?:panel|podcast|show)"
        r"|as (?:a|our) speaker)\b",
        request=rf"\b(?:speak|talk|present|giv(?:e|ing) an? {_ADJECTIVE}talk|teach)(?:ing)? (?:at"
        r"|to|in|for) (?:our|my)\b"
        rf"|\b(?:be|sit|join|appear)(?:ing)?(?: on| part of)? (?:our|my) {_ADJECTIVE}(?:panel"
        r"|podcast|board|jury|committee|show)\b"
        r"|\b(?:write|contribute)(?: \w{1,10}){0,3} (?:for|to|about) (?:our|my)\b"
        r"|\bbei (?:uns|unserem|unserer)\b.{0,40}\b(?:sprechen|vortragen|vortrag halten)\b"
        r"|\bintervenir\b|\bdar una charla\b",
    ),
    Cue(
        because="you asked for their support",
        shows=Shows.ASKED,
        request=r"\b(?:shar|sponsor|support|sign|promot|retweet|repost|back|fill in|fill out"
        r"|complet|donat)(?:e|ing)?"
        r"(?: to)? (?:my|our|us|me|the (?:petition|survey|questionnaire))\b(?! (?:joy|news"
        r"|excitement|happiness|love|grief))|\bvot(?:e|ing) for (?:me|us)\b"
        r"|\b(?:forward|pass|circulat|spread|shar)(?:e|ing)? (?:this|it) (?:on )?(?:to|with|among"
        r"|around) (?:your|the|any)\b",
    ),
)
