"""The cues that the writer gives something to the reader."""

from wallflower.domain.engine.cue import Cue, Needs, Shows

_TEXT = r"(?:article|piece|essay|study|paper|post|podcast|interview|recipe)\b"
_SELF = r"\b(?:i|we)(?:'ve| have|'ll| will| can| could)?(?: (?:also|just|already|gladly))? "

GIVEN = (
    Cue(
        because="you thought of them",
        shows=Shows.GAVE,
        needs=Needs.THING,
        words=r"\b(?:thou?ght|think|thinking|reminded me) of your?\b|\bhad you in mind\b"
        r"|\byour name came (?:to mind|up)\b|\ban (?:dich|sie|euch) (?:denken|gedacht)\b"
        r"|\bpens(?:é|er) à (?:toi|vous)\b|\bpens(?:é|ar|ado) en (?:ti|usted|vosotros)\b",
    ),
    Cue(
        because="you told them of something useful",
        shows=Shows.GAVE,
        needs=Needs.THING,
        words=r"(?<!what )(?<!if )\byou(?: (?:might|may|could|would)|'d)(?: \w{1,10}){0,2} (?:like"
        r"|enjoy|find|want"
        r"|interested)\b"
        r"(?! to (?:come|join|meet|be))"
        r"|\b(?:useful|helpful|relevant|of interest|of use|perfect|a good fit) (?:to|for) your?\b"
        r"|\b(?:may|might|could|to) (?:\w{1,8} )?(?:interest|suit) you\b"
        r"|\bin case you (?:missed|have (?:seen|heard))\b"
        r"|\b(?:up your (?:street|alley)|just your thing|you should apply"
        r"|worth a (?:read|look|listen))\b"
        r"|\bhere(?:'s| is| are)?\b[^;?]{0,60}\b(?:i (?:mentioned|told you (?:of|about))"
        r"|we (?:talked|spoke) (?:of|about))\b"
        r"|\b(?:hier|anbei)\b[^;?]{1,60}\b(?:erzählt|gesprochen) (?:habe|hatte|haben|hatten)\b"
        r"|\bdont (?:je t'ai|je vous ai|nous avons) parlé\b|\bdel que (?:te hablé|hablamos)\b"
        r"|\b(?:interessant|nützlich) für (?:dich|sie)\b|\bkönnte (?:dich|sie) interessieren\b"
        r"|\bperfect[oa]s? para (?:ti|usted)\b"
        r"|\bpourrait (?:t'|vous )(?:intéresser|être utile)|\bte puede (?:servir|interesar)\b",
    ),
    Cue(
        because="you pointed them to something to read",
        shows=Shows.GAVE,
        words=r"\b(?:have|did) you (?:see|seen|read|heard|hear)(?: of| about)? (?:the|this"
        rf"|an?)(?: [\w'-]{{1,20}}){{0,2}} {_TEXT} (?:on|about|by|in|from|with|that|where)\b"
        r"|\byou(?:'d|'ll| \w{2,6})? (?:like|love|enjoy|find) (?:this"
        r"|these)\b(?! (?:one|kind|sort|way)s?\b(?!:))"
        r"|\bthis (?:might|may|could) (?:be (?:useful|of|relevant|helpful)|interest|suit|help)\b"
        r"|\b(?:here(?:'s| is| are)|this is) (?:the|that|an?"
        rf"|some) (?:[\w'-]{{1,20}} ){{0,2}}{_TEXT}"
        r"|\b(?:came across|stumbled|found|saw|read) (?:\w{1,6} )?(?:this|these|an?"
        r"|the)\b[^;?]{0,80}‹link›",
    ),
    Cue(
        because="you found what they were looking for",
        shows=Shows.GAVE,
        words=r"(?:\b(?:here(?:'s| is| are)|attached|enclosed|below|fyi|this is"
        r"|(?:i|we)(?:'ve| have)? found)|^(?:\w{1,10} )?found)\b[^;?]{0,60}?\byou(?:'ve| have"
        r"| had)?"
        r" (?:were (?:after|looking for|missing)|wanted|needed|missed|asked (?:me )?for"
        r"|requested)\b"
        r"|\b(?:um die|um das|nach de[mnr]) (?:du|sie)(?: mich)? (?:gebeten|gefragt)\b"
        r"|\bhier (?:ist|sind) [^;?]{1,60}\b(?:gesucht|gewollt|gebraucht) (?:hast|hattest|haben"
        r"|hatten)\b"
        r"|\b(?:voici|ci-joint|j'ai trouvé)\b[^;?]{0,60}\b(?:(?:vous m'aviez|vous m'avez|tu m'as"
        r"|tu m'avais) demandée?s?"
        r"|(?:que )(?:tu (?:cherchais|voulais)|vous (?:cherchiez|vouliez)))\b"
        r"|\b(?:aquí (?:tienes|está)|adjunto|encontré|te mando)\b[^;?]{0,60}\b(?:me pediste"
        r"|que (?:buscabas|querías|necesitabas))\b",
    ),
    Cue(
        because="you introduced them to somebody",
        shows=Shows.GAVE,
        words=r"\b(?:let me|allow me to|like to|love to|(?:happy|glad|pleased) to"
        r"|(?:shall|should|can|could|may) i|i'll|i will|i can"
        r"|i could|i'm|i am) (?:\w{1,8} )?(?:introduc(?:e|ing)|connect(?:ing)?) you\b"
        rf"|{_SELF}put(?:ting)? you in (?:touch|contact)\b|\bi'm putting you in (?:touch|contact)\b"
        r"|\b(?:copying|cc'?ing|looping) (?:in )?[^;?]{1,40}\bwho\b"
        r"|^(?:(?:hi|hello|hey|dear) )?[\w-]{1,20}, (?:please )?meet (?!me\b|us\b|at\b|you\b)\w"
        r"|\byou (?:two|both) (?:really )?(?:should|ought to|must|have to) (?:talk|meet|connect"
        r"|know)\b"
        r"|\b(?:darf|soll) ich (?:\w{1,8} )?(?:vorstellen|bekannt ?machen)\b"
        r"|\bje (?:te|vous) présente\b|\bje (?:peux|pourrais) (?:te|vous) présenter\b"
        r"|\bpuedo presentarte\b|\b(?:te|os|le) presento a\b"
        r"|\bich (?:möchte|kann|könnte|würde) (?:dich|sie|euch|dir|ihnen) [^;?]{1,40}(?:vorstellen"
        r"|bekannt ?machen)\b",
    ),
    Cue(
        because="you spoke for them",
        shows=Shows.GAVE,
        words=rf"\b(?:a|my) (?:good )?word for you\b|{_SELF}(?:recommended|mentioned"
        r"|suggested) (?:you|your name)\b"
        rf"|{_SELF}(?:passed|forwarded|sent|gave|showed) (?:on )?your (?:cv|résumé|resume|name"
        r"|details|portfolio|number|application)\b"
        rf"|{_SELF}(?:told|spoken? (?:to|with)"
        rf"|talked to) [^;?]{{1,40}} about your? [^;?]{{0,30}}\b(?:wants?|keen|interested|curious"
        r"|like to)\b"
        r"|\b(?:i'll|i will|i can|i could) (?:show|pass|forward) (?:it|them"
        r"|your \w{1,12}) (?:on )?to\b"
        r"|\bich habe (?:dich|sie) [^;?]{0,40}empfohlen\b|\bj'ai (?:parlé de toi|transmis ton)\b"
        r"|\b(?:über dich gesprochen|von dir erzählt)\b[^;?]{1,40}\b(?:kennenlernen|interessiert"
        r"|neugierig)\b"
        r"|\b(?:te (?:he )?recomend(?:é|ado)|hablé de ti)\b",
    ),
    Cue(
        because="you offered help",
        shows=Shows.GAVE,
        words=r"\b(?:if|how|whenever|where) (?:i|we) can (?:\w{1,8} ){0,2}?(?:help|assist"
        r"|do for you|of (?:any )?(?:use|help))\b(?! (?:it|but|\w{1,12}ing)\b)"
        r"|\banything (?:i|we) can do\b|\b(?:can|may|shall) (?:i|we) (?:help you|give you a hand"
        r"|be of)\b"
        r"|\bif you(?:'d| would| could)? (?:ever )?(?:need|want|like|use)(?: \w{1,10})? (?:help"
        r"|hand|anything|support)\b"
        r"|(?:^|\bdo you )need (?:any |some )?(?:help|a hand)\b(?!-).{0,60}\?"
        r"|\b(?:count on me|say the word)\b"
        r"|\b(?:know|shout|tell me|say) if you(?:'d| would)? (?:want|like|need) (?:me to|my)\b"
        r"|\b(?:would you like|do you want) me to\b"
        r"|\b(?:shall|should) i (?:send|bring|lend|show) you\b"
        r"|(?:^|[,;–—-] |\b(?:and|but|i'm|i am|i'd be|i would be|we'd be|we're|we are|always|very"
        r"|more than) )(?:happy|glad|pleased|delighted) to "
        r"(?:help(?=[\s,.!)–-]*$|, | you| with| out| if| when)|look over|read|review|proofread"
        r"|(?:give|send|show|write|lend) you (?:my|our|an?|some|any|feedback)\b|recommend you"
        r"|vouch for you|be your refer)"
        r"|\bwenn (?:du|sie|ihr) [^;?]{0,30}(?:hilfe|unterstützung) (?:brauch|benötig)"
        r"|\b(?:wenn|falls|wie|wo|ob|kann|soll) (?:ich )?(?:dir|ihnen|euch) [^;?]{0,40}helfen\b"
        r"|\bje (?:peux|pourrais) (?:t'aider|vous aider|(?:te |vous )?(?:relire|prêter))\b"
        r"|\bsi (?:tu as|vous avez) besoin d|\bsi (?:necesitas|necesita|quieres) ayuda\b"
        r"|\bpuedo (?:ayudar|revisar|prestar)(?:te|le)\b",
    ),
    Cue(
        because="you gave them your thoughts",
        shows=Shows.GAVE,
        words=r"\b(?:my|some|few|two|three|four|five) (?:\w{1,10} )?(?:comments|thoughts|notes"
        r"|remarks|suggestions|edits|feedback)"
        r"(?: on (?:your|(?:the )?(?:draft|chapter|paper))\b|:)"
        r"|\b(?:to|in) answer (?:to )?your (?:question|query)\b"
        r"|\bthe answer to your question\b[^?]{1,60}:"
        r"|\byou (?:asked|were asking) (?:me )?(?:about|which|where|for) [^;?]{1,60}:"
        r"|\b(?:meine anmerkungen zu|mes remarques sur|mis comentarios sobre)\b",
    ),
    Cue(
        because="you kept a promise",
        shows=Shows.GAVE,
        words=r"\b(?:as|like i) promised[,:]? (?:\w{1,8} )?(?:here|the|my|an?|some|attached|find"
        r"|this)\b"
        r"|\bwie versprochen\b[^;?]{0,30}\b(?:schicke|sende|hier|anbei|das|die|der)\b"
        r"|\bcomme promis,? (?:voici|le|la|les|je)\b"
        r"|\bcomo (?:te )?promet[ií],? (?:aquí|el|la|te)\b",
    ),
    Cue(
        because="you sent them a document",
        shows=Shows.GAVE,
        needs=Needs.FILE,
        words=r"(?:(?<!the )\b(?:attached|enclosed|attaching)"
        r"|\bhere(?:'s| is| are) (?:the|an?|some))\b[^;?]{0,80}?"
        r"\b(?:you|your|mentioned|promised|we (?:talked|spoke) (?:of|about)|interest)\b"
        r"|\b(?:i'm|i am) sending you\b|\b(?:anbei|im anhang|beigefügt)\b[^;?]{0,80}\b(?:dich|dir"
        r"|ihnen|sie)\b"
        r"|\bci-joint\b[^;?]{0,80}\b(?:t'|toi|te|vous)\b"
        r"|\bje (?:t'|vous )envoie\b|\b(?:te (?:mando|envío|adjunto)|adjunto)\b",
        unless=r"\b(?:my|our|us|invoice|contract|cv|résumé|agreement|order|receipt|bill|form|lease"
        r"|nda|terms|signed|signature|approval|records|review"
        r"|mein\w{0,2}|unser\w{0,2}|rechnung|vertrag|mon|ma|notre|nos|facture|contrat"
        r"|mi|nuestr[oa]|factura|contrato|nothing)\b",
    ),
    Cue(
        because="you gave or lent them something",
        shows=Shows.GAVE,
        words=r"\b(?:you can|you could|you may|feel free to|welcome to) (?:\w{1,8} )?"
        r"(?:borrow|use|re-?use|have|keep|take) (?:my|our|it|them|mine|ours|one of)\b"
        r"|\b(?:it's|it is|they're) yours(?= (?:if|to keep)|[,.!]|$)"
        r"|\b(?:kept|saved|brought|bought|reserved) (?:an?|one|the) [^;?]{0,40}\bfor you\b"
        r"|\b(?:spare|extra) (?:ticket|copy|seat) for you\b"
        r"|\bdu kannst (?:mein|unser)\w{0,2} [^;?]{1,40}(?:haben|nehmen|ausleihen|benutzen)\b"
        r"|\btu peux (?:emprunter|utiliser|prendre) m|\bpuedes (?:usar|tomar|llevarte) m",
    ),
    Cue(
        because="you told them whom to turn to",
        shows=Shows.GAVE,
        words=r"\byou (?:might|may|could|should)(?: want to| try to)? (?:talk|speak|write"
        r"|reach out|turn) to (?!me\b|us\b|your\b)\w"
        r"|\b(?:say|tell \w{1,6}|mention) (?:that )?i sent you\b(?! (?:an?|the|my|some)\b)"
        r"|\b(?:mention|use) my name\b"
        r"|\b(?:his|her|their) (?:(?:e-?mail|number)(?: address)?|address) is \S{0,64}(?:@|\d{3})"
        r"|\bte paso el (?:contacto|número|teléfono)\b|\bde mi parte\b"
        r"|\bvoici le (?:contact|numéro) d",
    ),
)
