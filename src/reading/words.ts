/** Words of shops, in the languages that most shops speak. */

export const BUY =
  /^(?:\+\s*)?(?:add(?: item)? to (?:(?:my|your|shopping|the) )*(?:cart|bag|basket|trolley)|buy(?: it)?(?: now)?|order now|purchase|pre-?order(?: now)?|in den (?:waren|einkaufs)(?:korb|wagen)(?: legen)?|jetzt kaufen|ajouter au panier|acheter|añadir (?:al carrito|a la cesta)|agregar al carrito|comprar(?: ahora| agora)?|aggiungi al carrello|acquista|adicionar ao carrinho|in winkelwagen|in winkelmandje|lägg i (?:varukorg|kundvagn)en|köp|legg i handlekurv|læg i kurv|dodaj do koszyka|do koszyka|в корзину|купить|加入购物车|立即购买|カートに入れる|かごに追加|かごに入れる|購入(?:する|手続きへ)?|장바구니)(?![\p{L}])/iu

export const SOLD_OUT =
  /sold[ -]?out|out[ -]of[ -]stock|(?:currently|temporarily) unavailable|no longer available|not available|unavailable|ausverkauft|nicht (?:verfügbar|lieferbar|auf lager)|vergriffen|épuisé|rupture de stock|indisponible|agotado|sin existencias|esaurito|non disponibile|esgotado|uitverkocht|niet op voorraad|slutsåld|slut i lager|udsolgt|utsolgt|wyprzedane|brak w magazynie|нет в наличии|売り切れ|在庫切れ|品切れ|缺货|售罄|품절/iu

export const IN_STOCK =
  /(?<!not )in[ -]stock|(?<![a-z])available (?:now|for|to ship)|\d+ (?:available|left in stock|in stock)|ready to ship|(?:auf|an) lager|sofort (?:lieferbar|verfügbar|versandfertig)|vorrätig|en stock|disponible|in magazzino|disponibile|em estoque|op voorraad|i lager|på lager|w magazynie|в наличии|在庫あり|有货|현재고/iu

export const QUANTITY =
  /qty|quantit|menge|anzahl|stückzahl|cantidad|quantité|aantal|antal|ilość|количество|数量|units\b|수량/iu

export const SUBSCRIPTION = /subscri|auto-?ship|auto-?delivery|\babo\b|abonne|suscri|assinatura|定期/iu

/** What products of a kind differ in, as the label of choices. */
export const OPTION =
  /colou?r|size|farbe|größe|groesse|taille|couleur|talla|tamaño|color|colore|taglia|misura|cor\b|tamanho|kleur|maat|färg|storlek|farve|størrelse|kolor|rozmiar|цвет|размер|カラー|サイズ|颜色|尺寸|색상|사이즈|style|model|material|finish|length|width|capacity|storage|memory|flavou?r|scent|pattern|fit\b|strap|band|pack|edition|format|version|länge|ausführung|variant|option|shade|weight|volume|configuration/iu

export const RELATED =
  /related|you (?:may|might) also|(?:customers|people|clients).*also|also (?:bought|like|viewed)|similar|recommend|more from|other products|best ?sellers?|recently viewed|sponsored|frequently bought|ähnliche|das könnte|kunden.*auch|zubehör|(?:vous aimerez|produits similaires|ont également acheté)|también|relacionados|correlati|potrebbe|andra köpte|relaterade|関連|おすすめ/iu

export const REVIEWS =
  /^(?:\d[\d.,]* )?(?:(?:customer|product|top|user|verified) )*(?:reviews?|ratings?|feedback|questions)\b|^(?:kunden)?(?:bewertungen|rezensionen)|^avis\b|^(?:opiniones|reseñas|recensioni|avaliações|beoordelingen|omdömen|anmeldelser|opinie|отзывы|レビュー|评价)/iu

export const SHIPPING =
  /shipping|delivery|postage|cost to ship|versand|lieferung|livraison|frais de port|envío|gastos de envío|spedizione|frete|verzend|bezorg|frakt|leverans|fragt|wysyłka|dostawa|доставка|送料|配送|运费|배송/iu

export const FREE = /free|kostenlos|gratis|gratuit|offert|fri |fritt|grátis|darmowa|бесплатн|無料|包邮|무료/iu

export const SPONSORED =
  /^(?:sponsored|promoted|ad|ads|advertisement|gesponsert|anzeige|sponsorisé|patrocinado|sponsorizzato|gesponsord|sponsrad|annons|реклама|広告|pr|スポンサー|广告|광고|(?:ad|advertisement|sponsored|promoted|gesponsert|sponsorisé|gesponsord|anzeige) (?:by|from|von|par|door) .{1,40})\.?$/iu

export const BADGE =
  /^(?:(?:on |flash |final |summer |winter |spring |special )?sale|new(?:ly added)?|new arrival|just (?:in|added|dropped)|back in stock|hot|trending|popular|(?:#\d+ )?best ?sell(?:er|ing)|top(?: |-)?(?:seller|rated|pick)|star seller|(?:overall|editor'?s'?|staff|our|popular|.{2,10}'s) (?:pick|choice)|.{0,12} ?choice|rollback|price drop|clearance|limited(?: edition| stock)?|last chance|(?:web |online |.{2,12} )?exclusive|(?:online|members?|app) only|(?:great |limited time |lightning |hot |top |select |best )?deal.*|special (?:offer|price)|reduced|refurbished|pack|coming soon|selling fast|almost gone|[-−–]\s?\d{1,2} ?%(?: off)?|\d{1,2} ?% ?(?:off|rabatt|reduziert|korting|de réduction|de descuento|rabatu)|(?:up to )?(?:save|extra|spare) (?:up to )?\p{Sc}?\s?\d[\d.,]*\s?[%\p{Sc}]?(?: off)?(?: with coupon)?|buy \d.{1,20}|\d ?(?:for|voor|för|für|por|pour) ?\p{Sc}?\s?\d[\d.,]*(?:\s?\p{Sc})?|\d ?\+ ?\d ?(?:free|gratis|gratuit|offert)|(?:only |last |nur (?:noch )?|plus que |nog )?(?:(?:a )?few|\d+) (?:items? |stück |pieces? |stuks |exemplaires? )?(?:left|remaining|verfügbar|beschikbaar|auf lager|restants?|op voorraad|in stock).{0,24}|only \d+ left.*|low (?:in )?stock|(?:last|final) (?:few|one|items?|pieces?)|pre-?order|neu|angebot|aktion|reduziert|tiefpreis|letzte (?:stücke|chance)|top-?angebot|bestpreis|nouveau(?:té)?|promo(?:tion)?|soldes?|dernières pièces|exclusivité|nuevo|oferta|rebajas|últimas unidades|nuovo|novità|offerta|sconto|ultimi pezzi|novo|promoção|nieuw|aanbieding|actie|laatste stuks|op=op|nyhet|rea|kampanj|tilbud|nyhed|nowość|promocja|wyprzedaż|okazja|новинка|акция|скидка|хит|新着|セール|新品|特价|热卖|특가)[\s!.]*$/iu

export const BREADCRUMB = /breadcrumb|brotkrumen|fil d'ariane|ruta de navegación|パンくず/iu

/** An option of a select that stands for no choice. */
export const PLACEHOLDER =
  /^[-–—\s.]*(?:please )?(?:select|choose|pick|bitte|wähle|auswähl|choisi|sélectionn|elige|elija|selecciona|scegli|seleziona|escolha|selecione|kies|välj|vælg|velg|wybierz|выбер|選択|请选择|선택)|^[-–—\s]*$/iu
