/**
 * Releases of Baytide PRwire, a press-release wire that is as invented as the city, its clients and their numbers.
 * In English alone, as such wires are. Holes such as `{d-2}` are explained in index.mjs.
 */

/** @typedef {{ id: string, issuer: string, topic: string, published: { daysAgo: number, time: string }, image?: string, imageAlt?: string, title: string, summary: string, body: string }} Release */

const contact = (name, office, phone) => `
<h2>Contact for the media</h2>
<p>${name}<br>${office}<br>Telephone ${phone}</p>`;

/** @type {Release[]} */
export const releases = [
  {
    id: 'BT-2041', issuer: 'Foreign Affairs Office of Lanwan', topic: 'Cities', published: { daysAgo: 1, time: '09:30' },
    image: 'wind-farm', imageAlt: 'Wind turbines in the shallow sea off the Outer Sands',
    title: 'Delegation of the Haisong Harbour League Ends Study Journey through Lanwan (Full Record): Eleven Towns, Three Days, and a List of What Each Will Try First',
    summary: 'Sixty-four members of the Haisong Harbour League visited nineteen places in Lanwan. They leave with eleven promises, one for each town, and a desk in each other’s harbour office.',
    body: `
<p>LANWAN, {D} /Baytide PRwire/ – Whoever comes to praise sees little. With this sentence Gu Fenglai, mayor of Haisong and speaker of the Haisong Harbour League, opened a study journey of three days which came to its end in Lanwan on {d-1}. Sixty-four people from eleven small harbour towns took part: mayors, harbour masters, school principals, two tram drivers and a fishmonger.</p>
<p>Nineteen places stood on the programme. At each of them the guests asked the same three questions: what did it cost, who was against it, and what would you do differently?</p>
<h2>Three days without a podium</h2>
<p>There was not one speech. In the mornings the delegation split into groups of six and went to work: in the cold store from four o’clock, on the pilot boat, at the counters of two district offices, in the kitchen of a school. In the afternoons they met in the rope hall and put what they had seen on the wall, on slips of paper, good things to the left and bad things to the right.</p>
<p>On the second evening the right side was the fuller one. The hosts had asked for it.</p>
<h2>The night tram, seen from the driver’s seat</h2>
<p>Nothing was discussed as much as the night tram. The league’s towns are too small for one, but all of them have nurses, bakers and fishermen who come home at hours when no bus runs. Lanwan’s operators laid their accounts open: a night trip costs three times what it earns, and prevents, by their own reckoning, forty drives with tired people at the wheel each week.</p>
<figure><img src="/images/tram.svg" alt="A green low-floor tram in front of the old houses of Salt Street" width="960" height="540"><figcaption>Two tram drivers from Haisong at the stop in Salt Street.</figcaption></figure>
<p>Four towns will therefore try a shared night boat along the coast, with one ticket and four landing stages.</p>
<h2>Rents on the quay</h2>
<p>“Our quays are beautiful and empty,” said Gu Fenglai. “Yours are crowded and smell of fish. We should like to have the smell.” The league will copy the rule that no ground floor on a quay may stand empty for longer than a year, and has asked Lanwan for the three judgments in which the rule was contested.</p>
<h2>A desk in each other’s harbour</h2>
<p>In closing, the league and the city agreed to set up a desk for one guest in each of their twelve harbour offices. Whoever sits there may see every file that the colleague at the next desk sees, and goes home after two months with a report of no more than four pages. The first guests set out on {d+30}.</p>
<ul>
<li>Eleven towns each name one thing that they will try within a year.</li>
<li>All of them publish in the twelfth month what has become of it.</li>
<li>The next journey leads to Haisong. The fishmonger has been invited again.</li>
</ul>
<h2>About the Haisong Harbour League</h2>
<p>The Haisong Harbour League is a union of eleven towns with fewer than sixty thousand inhabitants each. It was founded in 1998 in order to buy one dredger together, and still owns it.</p>${contact('Tao Wenjin', 'Foreign Affairs Office of Lanwan', '5550-0110')}`,
  },
  {
    id: 'BT-2038', issuer: 'Lanwan Port Authority', topic: 'Shipping', published: { daysAgo: 4, time: '11:00' }, image: 'harbour',
    imageAlt: 'A cargo ship and two cranes in the harbour, with the north lighthouse behind them',
    title: 'Lanwan Port Plugs In: Every Second Ship Now Takes Its Power from the Shore',
    summary: 'For the first time, more than half of all ships at berth have stopped their engines. The remaining four berths follow next year.',
    body: `
<p>LANWAN, {D} /Baytide PRwire/ – Since this month, more than half of all ships at the berths of Lanwan take their power from the shore. Residents of Lamp Lane have noticed it before the statistics did: laundry stays white until evening.</p>
<h2>How it works</h2>
<p>A cable as thick as an arm is passed on board while the gangway is lowered. It takes eleven minutes until the engines can be stopped.</p>
<h2>What comes next</h2>
<p>The remaining four berths are equipped by the end of next year. Fishing boats get sockets at the small quay, free of charge for the first two hours.</p>${contact('Ruan Beichen', 'Lanwan Port Authority', '5550-0130')}`,
  },
  {
    id: 'BT-2035', issuer: 'Rope Hall Workshops', topic: 'Culture', published: { daysAgo: 9, time: '10:15' }, image: 'market',
    imageAlt: 'Striped market stalls with fruit, fish and tea',
    title: 'Forty Trades under One Roof: The Rope Hall Opens Its Doors on the First Sunday of Each Month',
    summary: 'Sailmakers, violin makers and a lady who mends umbrellas show what they do. Children may use the small tools.',
    body: `
<p>LANWAN, {D} /Baytide PRwire/ – For two hundred years rope was made in a hall of four hundred metres. Today forty craftsmen have their benches there, and from {f} on the public may watch them on the first Sunday of every month.</p>
<p>Entrance is free. Whoever brings a broken umbrella is let in first.</p>${contact('Qiao Liu', 'Rope Hall Workshops', '5550-0184')}`,
  },
  {
    id: 'BT-2029', issuer: 'Beiyu Shipyard Union', topic: 'Shipping', published: { daysAgo: 16, time: '08:45' },
    title: 'Beiyu Shipyards Build a Hospital Boat That Fits under Nine Low Bridges',
    summary: 'The mast folds, the roof sinks, and the dentist’s chair is the only thing on board that cannot be taken apart.',
    body: `
<p>LANWAN, {D} /Baytide PRwire/ – The three shipyards of Beiyu have laid the keel of a hospital boat for the upper Lan River. Nine bridges on the way are lower than two metres and a half; the boat sinks its roof and passes below all of them.</p>
<p>It carries an eye doctor, a dentist and a nurse, and is to sail from next spring.</p>${contact('Shao Yun', 'Beiyu Shipyard Union', '5550-0192')}`,
  },
  {
    id: 'BT-2022', issuer: 'Lanwan City Library', topic: 'Culture', published: { daysAgo: 25, time: '15:00' }, image: 'library',
    imageAlt: 'The City Library, a building with a curved roof and tall windows full of books',
    title: 'A Thousand Nights, Not One Closed: Reading Room of the City Library Counts Its Visitors',
    summary: 'Most are awake between four and six in the morning. The tea bill has been paid by a donor who reads crime stories.',
    body: `
<p>LANWAN, {D} /Baytide PRwire/ – The reading room of the Lanwan City Library has been open for a thousand nights in a row. In this time 211,000 visitors came, 64 of them to sleep, which is allowed as long as they do not snore.</p>${contact('Jian Zhiyao', 'Lanwan City Library', '5550-0171')}`,
  },
];
