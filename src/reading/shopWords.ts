/** Words on the controls of shops, beside those that readers of products know (`words.ts`). */

/** What keeps a product for later buying; the other words of buying order it at once. */
export const CART =
  /\b(?:cart|bag|basket|trolley)\b|warenkorb|einkaufs(?:wagen|korb)|panier|carrito|cesta|carrello|carrinho|winkelwagen|winkelmandje|varukorg|kundvagn|handlekurv|\bkurv\b|koszyk|корзин|购物车|カート|かご|장바구니/iu

/** Leads to the cart. */
export const OPENS_CART =
  /^(?:(?:view|go to|see|open|show|to|zum|voir|ver|vai al|vis|visa|zobacz)\s+)?(?:(?:my|your|shopping|the|mein(?:en)?|mon|le|mi|il|el|la)\s+)*(?:cart|bag|basket|trolley|warenkorb|panier|carrito|cesta|carrello|carrinho|winkelwagen|varukorg|kurv|koszyk|корзин\p{L}*|购物车|カート)(?:\W*\d*\W*(?:items?)?\W*)$/iu

/** Leads to all that the shop sells. */
export const SHELVES =
  /^(?:(?:shop|see|view|show|browse|explore|our|the|all|alle|unsere?|zum|tous|toutes|nos|les?|la|todos?|todas?|nuestr[oa]s|los|las|tutti|i nostri|onze|våra|vores)\s+)*(?:all|shop|store|everything|products?|items|catalog(?:ue)?|collections?|assortment|range|alles|produkte|artikel|sortiment|katalog|boutique|produits?|catálogo|productos?|tienda|prodotti|catalogo|negozio|produtos?|loja|producten|assortiment|winkel|produkter|butik|produkty|sklep|товары|каталог|магазин|商品一覧|全部商品)\W*$/iu

/** Leads to the next page of a list. */
export const NEXT =
  /^(?:(?:go to )?(?:the )?next(?: page)?|weiter|nächste(?: seite)?|(?:page )?suivante?|(?:página )?siguiente|(?:pagina )?successiv[oa]|avanti|próxim[ao](?: página)?|volgende(?: pagina)?|nästa(?: sida)?|næste(?: side)?|neste(?: side)?|następna(?: strona)?|следующая|次へ|次のページ|下一页|다음)\W*$|^[\s›»>→]+$/iu

/** Leads to more of what the shop says about the product on show; the earlier a pattern, the more it tells. */
export const DETAILS = [
  /^(?:(?:product|item|technical|key|all|main)\s+)*(?:features?|specifications?|specs|details|information|attributes|highlights|about this item|merkmale|eigenschaften|technische daten|produktdetails|caractéristiques|características|caratteristiche|kenmerken|egenskaper|specyfikacja|характеристики)\W*$/iu,
  /^(?:(?:product|item|full|long)\s+)*(?:description|overview|(?:produkt)?beschreibung|descripción|descrizione|descrição|beschrijving|beskrivning|beskrivelse|opis|описание|materials?(?: (?:and|&) care)?|composition)\W*$/iu,
]

/** What a page says that lets nobody in without a proof of being human. */
export const CAPTCHA =
  /captcha|are you (?:a )?(?:human|robot)|not a robot|verify (?:that )?you are (?:a )?human|unusual traffic|enter the characters you see|bist du ein mensch|kein roboter/iu

/** What a page says once something was ordered or put into the cart. */
export const CONFIRMS =
  /thank(?:s| you) for (?:shopping|your (?:order|purchase)|ordering|buying)|order (?:is |has been |was )?(?:placed|confirmed|received|complete)|(?:was|has been|is|were) added to|added to (?:your |the |my )?(?:shopping )?(?:cart|bag|basket|trolley)|(?:vielen dank|danke) für (?:ihre|deine) bestellung|(?:wurde|ist) (?:in den|im) warenkorb|merci (?:pour|de) votre (?:commande|achat)|ajouté au panier|gracias por (?:su|tu) (?:compra|pedido)|añadido (?:al carrito|a la cesta)|grazie per (?:il tuo|il vostro|l'acquisto)|aggiunto al carrello/iu
