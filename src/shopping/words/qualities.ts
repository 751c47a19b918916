/**
 * Qualities of things with what people say for them: general English of clothes, furniture, food, care and electronics.
 * A group a line, continued where a line begins with a space; first the words that shops use.
 */
export const QUALITIES_SAID = `
cruelty free: not tested on animals, never tested on animals, no animal testing, without animal testing,
  animal friendly, no animals harmed
eco friendly: environmentally friendly, environment friendly, environmentally conscious, good for the
  environment, good for the planet, kind to the environment, kind to the planet, better for the
  environment, earth friendly, sustainable, does not harm the environment
organic: usda organic, certified organic, organically grown, grown organically
plant based: made from plants, made of plants, from plants
vegan: no animal products, without animal products
non gmo: gmo free, no gmo, without gmo, not genetically modified, no genetically modified ingredients
handmade: hand made, hand crafted, handcrafted, made by hand, crafted by hand
hand painted: painted by hand
recycled: made from recycled material
faux leather: pu leather, imitation leather, fake leather, artificial leather, synthetic leather, vegan
  leather, leatherette
faux fur: fake fur, imitation fur, artificial fur
solid wood: real wood, massive wood
kosher: kosher certified, certified kosher, kosher food
natural ingredients: ingredients from nature, all natural
artificial: synthetic, man made, imitation
low sodium: little salt, low salt, less salt, not salty, not too salty, reduced salt, reduced sodium,
  light on salt
low sugar: little sugar, less sugar, reduced sugar, not too sweet, not very sweet, hardly any sugar
low calorie: few calories, less calories, fewer calories, light on calories, reduced calories
low carb: few carbs, low carbohydrate, little carbohydrate, few carbohydrates, less carbs, keto, keto
  friendly, ketogenic
low fat: little fat, less fat, reduced fat, not fatty
high protein: protein rich, rich in protein, lots of protein, a lot of protein, plenty of protein, full of
  protein, much protein
high fiber: rich in fiber, lots of fiber, a lot of fiber, plenty of fiber, full of fiber
low acid: little acid, not acidic, less acid, gentle on the stomach, mild on the stomach, easy on the
  stomach
sugar free: unsweetened, no added sugar, sugarless, not sweetened
caffeine free: decaffeinated, decaf, no caffeine, without caffeine
dairy free: lactose free, no dairy, without milk, no milk, milk free
freshly roasted: fresh roasted, just roasted, recently roasted, roasted recently, roasted fresh
dry roasted: roasted without oil, roasted dry
resealable: reclosable, resealing, closes again, close again, can be closed again, ziplock, zip lock
individually wrapped: wrapped one by one, each wrapped, single wrapped, separately wrapped, wrapped
  separately, wrapped singly, wrapped individually
ready to eat: no cooking needed, no cooking required, eat right away, ready to be eaten
shelf stable: keeps without a fridge, no refrigeration
artificial flavors: artificial flavours, artificial flavoring
artificial colors: artificial colours, artificial coloring, artificial dyes
fragrance free: unscented, no scent, without scent, scent free, without perfume, no perfume, perfume free,
  no smell
hypoallergenic: allergy friendly, does not cause allergies, for people with allergies, safe for allergies,
  suitable for allergies
dermatologist tested: tested by dermatologists, tested by skin doctors, checked by dermatologists, skin
  doctor tested, dermatologically tested
long lasting: lasting long, lasts long, lasts for a long time, lasting for a long time, last a long time,
  lasts all day, lasting all day, stays on all day, all day
highly pigmented: strongly colored, strongly coloured, strong color, strong colour, rich color, intense
  color, pigmented, rich in pigment, vivid color
hydrating: moisturizing, moisturising, keeps skin moist, gives moisture, moisture
anti aging: anti ageing, against wrinkles, against aging, reduces wrinkles, fights wrinkles, wrinkle
  reducing, for wrinkles
damaged hair: broken hair, hair that is damaged, brittle hair
color safe: colour safe, safe for colored hair, for colored hair, safe for dyed hair, for dyed hair, dyed
  hair, color treated, color treated hair, colored hair
teeth whitening: whitens teeth, whiter teeth, making teeth white, makes teeth whiter, making teeth whiter,
  whitening teeth
sensitive teeth: teeth that are sensitive
oral hygiene: oral care, dental care, dental hygiene
fresh breath: bad breath
hair growth: growing hair, hair grow, makes hair grow
oil free: no oil, without oil, not oily, not greasy, non greasy
sun protection: protects from the sun, protect against the sun, uv protection, protection from the sun,
  sunscreen, against sunburn
machine wash: machine washable, washing machine, washer safe, washable in the machine, laundry machine
hand wash: hand washable, wash by hand, washed by hand, washable by hand, washing by hand
wash cold: cold wash, washed in cold water, wash in cold water, cold water, washed cold, washing cold
dry clean: dry cleaning, dry cleaner's, dry cleaner, dry cleaned, dryclean
spot clean: spot cleaning, spot wash, surface wash, surface clean
tumble dry: tumble dried, dryer safe, dryer, drying machine
line dry: line dried, air dry, air dried, hang dry, drip dry, dry flat, lay flat to dry
easy care: easy to care for, low maintenance
wrinkle free: no ironing, without ironing, iron free, no iron, non iron, needs no ironing, does not
  wrinkle, does not crease, crease free, wrinkle resistant
slim fit: slim cut, fitted, fits closely, fitting closely, close fitting, tight fit, tight fitting, figure
  hugging, body hugging, skinny fit, snug fit
loose fit: loose fitting, baggy, roomy fit, fits loosely, fitting loosely, wide cut, cut wide, cut loosely
relaxed fit: comfort fit, easy fit, not tight, not too tight, comfortable fit, relaxed cut
regular fit: standard fit, normal fit, classic fit, ordinary cut, regular cut, normal cut, standard cut
straight leg: legs cut straight, straight legs, straight cut legs, straight cut, legs that are straight
wide leg: wide legs, legs cut wide
tapered leg: narrowing legs, legs that narrow, tapered
elastic waist: elastic waistband, stretchy waist, stretchy at the waist, stretch waist, elasticated waist,
  stretchy waistband, waist that stretches
drawstring closure: drawstring, draw string, drawcord
zipper closure: zip closure, zipper, zip, zipped, zip up, closing with a zip, closes with a zip
button closure: buttons, buttoned, closing with buttons, closes with buttons, button down, button up,
  button
lace closure: lace up, laces, laced, shoelaces, tied with laces, closes with laces, lacing
hook and loop: velcro
buckle closure: buckle, closes with a buckle, closing with a buckle
slip on: pull on, without laces, no laces
long sleeve: long sleeved, sleeves to the wrist, full sleeve, sleeves that are long
short sleeve: short sleeved, half sleeve, sleeves that are short
sleeveless: without sleeves, no sleeves
high waist: high waisted, high rise, high at the waist, waist that is high
low rise: low waist, low waisted
tummy control: flatten the tummy, flattens the stomach, flat stomach, belly control, hold in the tummy,
  holds the belly in, holding the tummy in, holding in the belly, slims the stomach, shapewear
knee length: down to the knee, to the knee, reaching the knee, knee long, ends at the knee
round neck: crew neck, round collar, round neckline
v neck: v shaped neck, v shaped neckline
fleece lined: lined with fleece, fleece lining, fleece inside, fleece on the inside
moisture wicking: wicks sweat, wicking, sweat wicking, takes up sweat, keeps sweat away, carries sweat
  away, absorbs sweat, keeping sweat away, drying sweat, quick drying, sweat away
quick drying: quick dry, dries quickly, dries fast, drying quickly, drying fast, fast drying
breathable: lets air through, air permeable, letting air through, airy, lets skin breathe, lets the skin
  breathe
stretch: stretchy, stretchable, elastic, elasticated, stretches, stretching
arch support: supports the arch, supporting the arch, support for the arch, foot arch
ankle strap: strap at the ankle, strap around the ankle, strap round the ankle
open toe: toes free, toes open, open at the toes, toes showing, peep toe, showing the toes
closed toe: covers the toes, closed at the toes
high heel: high heels, high heeled
rubber sole: rubber outsole, rubber bottom
leather sole: leather outsole
memory foam: foam that takes your shape
polyester spandex: stretch polyester
cotton spandex: stretch cotton
light weight: lightweight, weighs little, not heavy, low weight, weighing little, featherlight
easy clean: easy to clean, simple to clean, cleans easily, easily cleaned, wipe clean, quick to clean
easy assemble: easy assembly, easy to assemble, simple to put together, easy to put together, quick to put
  together, quick assembly, easy to build, simple to assemble, put together easily, easily assembled,
  easily put together
easy install: easy to install, easy installation, simple to install, easy to put up, simple to put up,
  easy to mount, easy to hang, easy to fit, simple to fit, easily installed, simple to hang
easy use: easy to use, simple to use, ease of use, user friendly, easy to operate, simple to operate, easy
  to handle
easy carry: easy to carry, simple to carry, portable, easy to take along, easy to transport, can be
  carried along
easy apply: easy to apply, simple to apply, easy to put on, goes on easily, simple to put on
assembly required: needs assembly, needs to be assembled, to be put together
fully assembled: no assembly required, no assembly needed, already assembled, already put together, ready
  assembled, comes assembled
heavy duty: sturdy, very sturdy, very strong, robust, rugged, tough, made to last, durable, hard wearing,
  built to last, hardwearing
super soft: very soft, extra soft, ultra soft, really soft, soft to the touch, softness, so soft
soft material: soft fabric, soft cloth
energy saving: energy efficient, saves energy, saving energy, saves power, using less energy, uses less
  energy, less power, less energy, low power, uses little power, little energy
noise reducing: noise reduction, keeping noise out, keeps noise out, keeps out noise, sound proof,
  soundproof, less noise, reduces noise, blocking noise, noise blocking, sound insulated, against noise,
  noise out
room darkening: blackout, black out, light blocking, blocks light, keeps light out, keeping light out,
  keeping the light out, makes the room dark, making the room dark, darkens the room, dark room, light out
thermal insulated: insulated, keeps heat in, keeping heat in, keeps warm, keeping the heat in, thermal
height adjustable: adjustable height, adjusts in height, height can be changed, height can be adjusted,
  height that can be changed, height i can change, changes height, can be raised and lowered
high density: dense, very dense, dense foam, firm foam, densely filled
lumbar support: supports the back, support for the back, back support, supports my back, lower back
  support, good for the back, supporting the back, supporting my back
space saving: saves space, takes little space, little space, takes up little space, needs little room,
  taking little space
fade resistant: does not fade, non fading, fade proof, colors stay, keeps its color, keeping its color,
  keeping its colors, not fading, never fades, colour fast, color fast
high definition: hd, very sharp, sharp picture, crisp picture, fine detail, very detailed, in fine detail,
  sharply printed, high resolution
ready hang: ready to hang, ready to be hung, can be hung at once, to hang up at once
wood frame: wooden frame, framed in wood, frame of wood, frame made of wood
glass shade: shade made of glass, shade of glass
living room: lounge, sitting room
non slip: anti slip, slip resistant, skid resistant, anti skid, non skid, does not slip, slip proof, no
  slipping, not slippery, against slipping
king size: king sized, king bed, for a king bed
queen size: queen sized, queen bed, for a queen bed
twin size: twin bed
double sided: two sided, both sides, two sides, on both sides, reversible, dual sided
rust proof: does not rust, rust free, rust resistant, stainless
stain resistant: does not stain, stain proof, repels stains, against stains
fire resistant: flame retardant, fire proof, does not burn
dishwasher safe: can go in the dishwasher, put in the dishwasher, dishwasher proof, washable in the
  dishwasher, in the dishwasher
microwave safe: can go in the microwave, put in the microwave, microwavable, in the microwave
oven safe: put in the oven, can go in the oven
leak proof: does not leak, spill proof, leak resistant, leakproof, no leaks
bpa free: without bpa, no bpa
scratch resistant: does not scratch, scratch proof, against scratches
water resistant: water repellent, not harmed by water, survives water, rain proof, rainproof, can get wet,
  splash proof, withstands water, against water, protected from water
waterproof: water proof, water tight, watertight, submersible
dust proof: keeps dust out, dust resistant, against dust, dust out
shock proof: shock absorbing, drop proof, survives drops, survives falls, impact resistant, absorbs
  shocks, protects from drops, drop protection, survives a fall, shock absorption, cushioning falls
fast charging: quick charging, quick charge, charging quickly, charges quickly, charges fast, charging
  fast, rapid charging, fast charge, charge quickly
wireless charging: charge without a cable, charging without a cable, charges without a cable, charge
  wirelessly, charged without a wire, charging without wire, inductive charging, charge without wires
wireless: cordless, without a cable, without cables, no cable, no cord, without a cord, without wires, no
  wires, cable free, cord free, wire free
long battery life: battery that lasts, battery lasts, lasting battery, long lasting battery, big battery
rechargeable: can be recharged, charged again, chargeable
battery powered: battery operated, runs on batteries, powered by batteries
solar powered: powered by the sun, runs on sunlight
hands free: hands stay free, without hands, without using my hands, without using hands, leaves the hands
  free, no hands, keep my hands free
noise cancelling: noise canceling, noise cancellation, shuts out noise, blocks out noise, active noise,
  cancels noise, shut out noise, blocking out noise
stereo sound: stereo, sound in stereo
high quality: good quality, top quality, best quality, premium, high grade, well made, excellent quality,
  great quality, premium quality, of quality
high performance: performs well, powerful, strong performance, performing well
high speed: very fast, fast data, fast transfer, high rate, fast transmission, super fast, transferring
  fast, fast
high power: lots of power, very powerful
heart rate: pulse, heartbeat, heart beat, heart rate monitoring, measures my pulse, measuring my pulse
sleep monitoring: sleep tracking, watching my sleep, watches my sleep, tracks sleep, tracking my sleep,
  sleep monitor, sleep tracker, monitors sleep, my sleep
step counter: counts my steps, counting steps, counting my steps, pedometer, step counting
touch screen: touchscreen, screen to touch, touch display
carrying case: carry case, case to carry it in, case for carrying, travel case, carrying bag, case to
  carry, transport case, bag to carry it in
usb port: usb socket, usb connection, usb outlet, usb connector, port for usb
plug play: plug and play, works at once, works right away, no setup, no drivers, works as soon as it is
  plugged in, without installing anything, without setting up
gold plated: plated with gold, gold coated, coated with gold, covered in gold, gold coating
tempered glass: hardened glass, toughened glass, glass that is hardened, safety glass
aluminum alloy: aluminium alloy, alloy of aluminum, aluminum, aluminium
carbon fiber: carbon fibre, carbon
stainless steel: rustless steel, inox
quick release: releases quickly, released quickly, comes off quickly, taken off quickly, fast release,
  detaches quickly, quickly detachable, detached quickly
blu ray: bluray, blue ray
ultra hd: uhd, 4k
dimmable: dims, can be dimmed, brightness can be changed, adjustable brightness, dimming
natural looking: looks natural, looking natural, looking real, looks real, real looking, realistic,
  lifelike, natural look
human hair: real hair
synthetic hair: artificial hair, fake hair, man made hair
easy: simple, effortless, easily, simply
color: colour, colored, coloured
fiber: fibre
aluminum: aluminium
grey: gray
`
