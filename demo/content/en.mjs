/** The articles of Lanwan in English. Holes such as `{d-2}` are explained in index.mjs. */
export default {
  site: {
    title: 'The City of Lanwan',
    description: 'News and notices of Lanwan, a harbour city that we invented.',
  },
  categories: {
    news: 'City News',
    exchange: 'International Exchange',
    notice: 'Notices',
    tender: 'Tenders',
    warning: 'Warnings',
    service: 'Services',
    statistics: 'Statistics',
    culture: 'Culture',
  },
  sources: {
    'foreign-affairs': 'Foreign Affairs Office of Lanwan',
    information: 'Municipal Information Office',
    transport: 'Municipal Transport Office',
    weather: 'Lanwan Meteorological Station',
    water: 'Lanwan Waterworks',
    port: 'Lanwan Port Authority',
    procurement: 'Public Procurement Office',
    statistics: 'Municipal Statistics Office',
    health: 'Municipal Health Office',
    education: 'Municipal Education Office',
    culture: 'Municipal Culture Office',
    parks: 'Parks and Forestry Office',
    library: 'Lanwan City Library',
    daily: 'Lanwan Daily',
  },
  people: { he: 'He Suyin', bian: 'Bian Zhou', jian: 'Jian Zhiyao' },
  tags: {
    bridge: 'bridge', ferry: 'ferry', weather: 'weather', consuls: 'consuls', forum: 'Harbour Cities Forum', festival: 'festival',
    'old-quay': 'Old Quay', water: 'water supply', port: 'port', figures: 'figures', portal: 'service portal', saltmere: 'Saltmere',
    tram: 'tram', lighthouse: 'lighthouse', coast: 'coast', safety: 'safety', delegation: 'delegation', wind: 'wind power',
    river: 'Lan River', tea: 'tea', health: 'health', library: 'library', minatohara: 'Minatohara', schools: 'schools',
    market: 'market', parks: 'parks', consultation: 'consultation', mailbox: 'Mayor’s Mailbox', unpo: 'Unpo',
  },
  images: {
    harbour: 'A cargo ship and two cranes in the harbour, with the north lighthouse behind them',
    'tea-hills': 'Rows of tea bushes on rounded hills, with a pavilion on the highest one',
    bridge: 'The cable-stayed Wangyu Bridge across the bay',
    library: 'The City Library, a building with a curved roof and tall windows full of books',
    tram: 'A green low-floor tram in front of the old houses of Salt Street',
    'lantern-festival': 'Lanterns above the Old Quay at night, their light in the water',
    market: 'Striped market stalls with fruit, fish and tea',
    'wind-farm': 'Wind turbines in the shallow sea off the Outer Sands',
    school: 'A school with a clock and a yard with two trees',
    clinic: 'A community clinic with a green cross beside its door',
    park: 'A footpath and a small bridge over a pond between trees',
    'city-hall': 'The City Hall of Lanwan with its clock tower and flags',
  },
  articles: {
    1051: {
      title: 'Bearing Works on Wangyu Bridge: How to Get Across the Bay until {d+24}',
      subtitle: 'Two lanes stay open, ferries run every ten minutes, and trams are free between the piers',
      summary: 'From {d+2} to {d+24} only two of the six lanes of Wangyu Bridge are open. Extra ferries run from six in the morning until midnight. The timetable is attached.',
      attachments: { 'ferry-timetable.csv': 'Timetable of the extra ferries (CSV)' },
      body: `
<p>The bearings of the south tower of Wangyu Bridge have carried the city across the bay for twenty-two years. From {d+2} to {d+24} all forty-eight of them are renewed. Four of the six lanes are closed during this time, day and night.</p>
{fig bridge|Wangyu Bridge seen from the Beiyu side. The works take place in the left tower.}
<h2>What stays open</h2>
<ul>
<li>One lane in each direction for cars, buses and ambulances. Vehicles over 12 tonnes take the ring road.</li>
<li>The path for pedestrians and bicycles on the north side, at all hours.</li>
<li>Bus routes 3, 8 and 21, with a delay of about fifteen minutes at peak hours.</li>
</ul>
<h2>Extra ferries</h2>
<table>
<caption>Ferries between Old Quay and Beiyu Pier, {d+2} to {d+24}</caption>
<thead><tr><th scope="col">Hours</th><th scope="col">Working days</th><th scope="col">Weekends</th></tr></thead>
<tbody>
<tr><th scope="row">06:00–09:30</th><td>every 10 minutes</td><td>every 20 minutes</td></tr>
<tr><th scope="row">09:30–16:30</th><td>every 20 minutes</td><td>every 15 minutes</td></tr>
<tr><th scope="row">16:30–20:00</th><td>every 10 minutes</td><td>every 15 minutes</td></tr>
<tr><th scope="row">20:00–24:00</th><td>every 30 minutes</td><td>every 30 minutes</td></tr>
</tbody>
</table>
<p>A ferry ticket is valid on trams of lines 1 and 2 for ninety minutes. Bicycles travel free of charge. In winds of force 8 and above the ferries stop, and all six lanes of the bridge are opened within two hours.</p>
<p>Questions are answered by the Municipal Transport Office, telephone 5550-0151, from 7:00 to 22:00.</p>`,
    },
    1060: {
      title: 'Gale Warning (Yellow) for Lanwan Bay',
      summary: 'North-easterly winds of force 7, gusts of force 9, from tonight until tomorrow evening. Small craft should return to harbour.',
      body: `
<p>The Lanwan Meteorological Station issued a yellow gale warning at 16:20 on {d}. From 20:00, north-easterly winds of force 6 to 7 with gusts of force 8 to 9 are expected in Lanwan Bay and at the outer anchorage. The wind will drop in the evening of {d+1}.</p>
<ul>
<li>Fishing boats and other small craft should return to harbour before 19:00.</li>
<li>The ferry to Beiyu sails subject to the decision of the master. Passengers are asked to call 5550-0160 before they leave home.</li>
<li>Awnings, scaffolding and flower pots on balconies should be secured.</li>
</ul>
<p>The next bulletin appears at 22:00.</p>`,
    },
    1059: {
      title: 'Mayor Shen Rulan Meets Heads of Consular Posts Attending the Ninth Harbour Cities Forum in Lanwan',
      subtitle: 'Open Waters, Shared Shores — Shen Rulan Meets Heads of Seven Consular Posts',
      summary: 'Mayor Shen Rulan met the heads of seven consular posts who came to Lanwan for the ninth Harbour Cities Forum, and spoke with them about clean shipping, schools and direct ferries.',
      body: `
<p>Shen Rulan, Mayor of Lanwan, met the heads of seven consular posts at the City Hall on {d-1}. The guests came to Lanwan to attend the ninth Harbour Cities Forum.</p>
{fig city-hall|The meeting took place in the Tide Room of the City Hall.}
<p>On behalf of the Municipal Government, Mayor Shen welcomed the guests and thanked them for the support that their countries have given to the city’s harbour, universities and hospitals. She introduced the progress of the past year: the second row of turbines at the Outer Sands, the third tram line, and an enquiry counter at the City Hall which answers in six languages. “A harbour lives from those who come in,” she said. “We hope that you will tell us frankly where a ship, a student or a patient from your country still has to wait too long.”</p>
<p>The heads of the posts said that exchanges with Lanwan had become closer year by year, and that their countries would like to extend cooperation in clean shipping, marine research, vocational training and tourism. Several of them proposed that the direct ferry to Unpo be run in winter as well.</p>
<p>Mu Qinghuai, Vice Mayor, and Tao Wenjin, Director of the Foreign Affairs Office, were present at the meeting.</p>`,
    },
    1058: {
      title: 'Harbour Lantern Festival Opens on the Old Quay',
      summary: 'Two thousand lanterns made by the city’s schools hang above the Old Quay for nine nights. Entrance is free, and trams run until one o’clock.',
      body: `
<p>When the harbour master’s bell rang at half past six in the evening of {d}, two thousand lanterns were lit above the Old Quay. The forty-first Harbour Lantern Festival is open for nine nights, until {d+8}.</p>
{fig lantern-festival|The first evening on the Old Quay.}
<p>The lanterns were made in the workshops of sixty-two schools. This year’s subject is “What the tide brings”: crabs, sails, letters in bottles, and a whale eleven metres long, folded from the paper of old nautical charts by pupils of the Beiyu Vocational School.</p>
<p>The festival goes back to the pilots’ families of the seventeenth century, who hung a lamp in the window for every boat that was still at sea. The last lamp is put out by hand on the closing night, after the names of all boats have been read.</p>
<h2>For visitors</h2>
<ul>
<li>Open daily from 18:30 to 23:00. Entrance is free.</li>
<li>Trams of lines 1 and 3 run until 01:00.</li>
<li>The west steps are reserved for wheelchairs and prams.</li>
</ul>`,
    },
    1061: {
      language: 'ar',
      source: 'هيئة ميناء لانوان',
      title: 'معلومات للبحّارة الوافدين إلى ميناء لانوان',
      subtitle: 'نادي البحّارة مفتوح ليلًا ونهارًا، والمترجم حاضر في كل وقت',
      summary: 'أين تجدون نادي البحّارة والعيادة وخطوط الترام، وبمن تتصلون عند الحاجة.',
      body: `
<p>أهلًا وسهلًا بكم في ميناء لانوان. جُمعت في هذه الصفحة المعلومات التي يحتاج إليها البحّارة في أيامهم الأولى على اليابسة.</p>
{fig harbour|رافعتان وسفينة شحن، وخلفهما منارة الشمال.}
<h2>نادي البحّارة</h2>
<p>يقع النادي على الرصيف القديم، على بعد خمس دقائق مشيًا من البوابة رقم 3. فيه قاعة للراحة واتصال مجاني بالشبكة وغرفة هادئة للصلاة.</p>
<ul>
<li>مفتوح ليلًا ونهارًا، والدخول مجاني.</li>
<li>تقدَّم وجبة ساخنة حتى الساعة 23:00.</li>
<li>تُحفظ الرسائل والطرود ثلاثين يومًا.</li>
</ul>
<h2>أرقام مفيدة</h2>
<table>
<caption>هواتف الميناء</caption>
<thead><tr><th scope="col">الجهة</th><th scope="col">الهاتف</th><th scope="col">الساعات</th></tr></thead>
<tbody>
<tr><th scope="row">هيئة الميناء</th><td>5550-0130</td><td>ليلًا ونهارًا</td></tr>
<tr><th scope="row">العيادة</th><td>5550-0141</td><td>08:00–21:00</td></tr>
<tr><th scope="row">مترجم العربية</th><td>5550-0135</td><td>ليلًا ونهارًا</td></tr>
</tbody>
</table>
<p>للمزيد بالإنجليزية: <a href="/article.html?id=1051&amp;lang=en">How to Get Across the Bay</a>.</p>`,
    },
    1057: {
      title: 'Notice on Planned Interruption of Water Supply',
      summary: 'Chawu District, between Upper Well Street and the tea market: no water from 23:00 to 05:00 in the night of {d+5}.',
      body: `
<p>A main in Upper Well Street is to be renewed. The water supply in the part of Chawu District between Upper Well Street and the tea market will be interrupted from 23:00 on {w+5} until 05:00 on the following morning. About 2,300 households are affected.</p>
<p>Please fill a vessel beforehand and keep taps closed. When the supply returns, the water may be cloudy for a few minutes; it is harmless. A water cart stands in front of the primary school throughout the night.</p>
<p>Lanwan Waterworks, telephone 5550-0120.</p>`,
    },
    1056: {
      title: 'Lanwan Port Handled 3.86 Million Tonnes in {m-1}',
      summary: 'Throughput rose by 4.1 per cent against the same month of the year before. For the first time, more than half of all ships at berth took power from the shore.',
      body: `
<p>The Lanwan Port Authority has published the figures for {m-1}. Throughput reached 3.86 million tonnes, 4.1 per cent more than in the same month of the year before. Ruan Beichen, director of the authority, named the new cold store and the longer opening hours of the customs counter as the main reasons.</p>
<table>
<caption>Throughput of the port in {m-1}</caption>
<thead><tr><th scope="col">Goods</th><th scope="col">Thousand tonnes</th><th scope="col">Change on the year</th></tr></thead>
<tbody>
<tr><th scope="row">Containers</th><td>2,104</td><td>+6.3 %</td></tr>
<tr><th scope="row">Dry bulk</th><td>1,012</td><td>−1.8 %</td></tr>
<tr><th scope="row">Liquid bulk</th><td>391</td><td>−0.6 %</td></tr>
<tr><th scope="row">Fish and chilled goods</th><td>247</td><td>+18.9 %</td></tr>
<tr><th scope="row">Timber, machinery and other goods</th><td>106</td><td>+2.2 %</td></tr>
</tbody>
<tfoot><tr><th scope="row">Total</th><td>3,860</td><td>+4.1 %</td></tr></tfoot>
</table>
<p>Of 412 ships at berth, 219 took power from the shore and stopped their engines. The authority will equip the remaining four berths by the end of next year.</p>`,
    },
    1055: {
      title: 'How to Use the <dialog> Window & Other Shortcuts on the Service Portal',
      summary: 'Questions of the service portal now open in a window above the page. It closes with the Escape key, and nothing that you have typed is lost.',
      body: `
<p>Since this week, the service portal asks short questions in a window above the page, which web designers call a <code>&lt;dialog&gt;</code>. Some readers wrote to us that they did not find the way out. Here are the keys that help.</p>
<ul>
<li><kbd>Esc</kbd> closes the window. What you have typed stays in the form for thirty days.</li>
<li><kbd>Tab</kbd> moves to the next field, <kbd>Shift</kbd> + <kbd>Tab</kbd> to the one before.</li>
<li><kbd>/</kbd> moves to the search field from anywhere on the page.</li>
</ul>
<p>Whoever prefers paper gets every form at the counters of the City Hall and of the three district offices.</p>`,
    },
    1054: {
      title: 'Saltmere Delegation Studies Harbour Renewal and Tram Operation in Lanwan and Promotes Exchange',
      summary: 'A delegation of the twin city of Saltmere, led by Council Leader Elspeth Tarrant, visited the Old Quay, the tram depot and the tea hills on {d-2} and {d-1}.',
      body: `
<p>On {d-2} and {d-1}, Elspeth Tarrant, Leader of the Council of Saltmere, led a delegation of eleven to Lanwan, where they were received by Mu Qinghuai, Vice Mayor.</p>
<p>The purpose of the visit was to learn how an old harbour can stay a place of work when its warehouses become homes, workshops and schools. At the Old Quay, the guests walked through the rope hall, in which forty craftsmen now have their benches, and spoke with residents about rents, noise and the smell of the fish auction.</p>
{fig tram|A tram of line 2 at Salt Street, the third stop of the visit.}
<p>At the tram depot, engineers showed the delegation how wheel noise is measured on every car at every return, and how drivers take part in drawing up the timetable. The delegation also went to Wuya Hill, where tea farmers rent out their drying lofts as classrooms in the quiet months.</p>
<p>Council Leader Tarrant said that Saltmere would take two ideas home: the rule that no ground floor on the quay may stand empty for more than a year, and the night tram. Both sides agreed to exchange two apprentices each year, starting next spring.</p>`,
    },
    1053: {
      title: 'Invitation to Tender: Restoration of the North Lighthouse (Second Call)',
      summary: 'Masonry, lantern room and stairs of the North Lighthouse, built in 1871. Tenders are accepted until 16:00 on {d+21}.',
      attachments: { 'tender-form.pdf': 'Form of tender (PDF)' },
      body: `
<p>The Public Procurement Office of Lanwan invites tenders for the restoration of the North Lighthouse. As only two valid tenders were received at the first call, the work is put out to tender again with a longer time for completion.</p>
<table>
<tbody>
<tr><th scope="row">Number</th><td>LW-PR/118-{y}</td></tr>
<tr><th scope="row">Contracting authority</th><td>Lanwan Port Authority</td></tr>
<tr><th scope="row">Subject</th><td>Repair of the granite masonry; renewal of the glazing of the lantern room; stairs and lightning protection</td></tr>
<tr><th scope="row">Estimated value</th><td>9.4 million</td></tr>
<tr><th scope="row">Time for completion</th><td>16 months; the light must not be out for more than one hour</td></tr>
<tr><th scope="row">Visit of the site</th><td>{d+7}, 10:00, at the north mole</td></tr>
<tr><th scope="row">Closing date</th><td>{D+21}, 16:00</td></tr>
</tbody>
</table>
<p>Tenders are handed in on the attached form at the City Hall, counter 7, in a closed envelope that bears the number above. They are opened in public at 16:30 on the closing date.</p>`,
    },
    1052: {
      title: 'The Municipal Coastal Affairs Committee Held a Meeting on the Three-Year Plan for a Clean Harbour and on Safety in the Fishing Season',
      summary: 'The committee heard a report on the first year of the plan, approved the second stage, and decided that every boat of the fishing fleet must carry a beacon.',
      body: `
<p>On the afternoon of {d-1}, the Municipal Coastal Affairs Committee held its fourth meeting of the year to hear a report on the first year of the Three-Year Plan for a Clean Harbour, and to settle the measures for safety in the coming fishing season. Yan Siqiu, chair of the committee, presided over the meeting.</p>
<p>The meeting was told that in the first year of the plan nineteen outfalls had been connected to the sewers, that the oil boom at the fuel quay had been renewed, and that 214 tonnes of litter had been taken out of the basin, a third of it by volunteers. It was pointed out, however, that plastic from the upper river still reaches the bay after every heavy rain, and that the city can do little about it alone. The committee therefore asked the Municipal Government to agree with the counties of the upper Lan River on barriers at Shijian and Yanhuang before the next rainy season, and to bear half of their cost.</p>
<p>On safety at sea, the meeting recalled that three boats had been in distress during the last season and that in each case the search had lasted for more than four hours, because nobody knew where to look. It was decided that every boat of the fishing fleet must carry a radio beacon. The city lends the beacons free of charge; the harbour master checks them before the season opens. The meeting emphasised that a rule is only as good as the care with which it is explained, and that officers should go on board, drink the skipper’s tea and show how the device is switched on.</p>
<p>The committee also took note of the complaints about the lights of the new cold store, and will visit the residents of Lamp Lane in the evening of {d+6}.</p>`,
    },
    1050: {
      title: 'Learning from Neighbours, Building for Residents: Lanwan Delegation Visits Luting, Yanpu and Fengbu in Five Days (Full Record)',
      subtitle: 'Three cities, fourteen places, one notebook for each member',
      summary: 'From {d-8} to {d-4} a delegation of thirty-two from Lanwan studied trams, wind power and district offices in three cities along the coast. What they saw, and what they brought home.',
      body: `
<p>Whoever wants to repair his own house should first look at his neighbour’s roof. In the early morning of {d-8}, Mayor Shen Rulan and a delegation of thirty-two set out by train on a visit to Luting, Yanpu and Fengbu. Every member carried a notebook with three headings: what is better here, what is worse, and what we can begin on Monday.</p>
<p>Five days, three cities, fourteen places. The timetable left little room for banquets, and none for speeches of more than ten minutes.</p>
<h2>Luting: a tram that is never late</h2>
<p>In Luting the delegation spent a night in the control room of the tramway. The city has given its trams their own green phase at all 210 crossings; the average delay has fallen from four minutes to forty seconds. “We had thought of the signals last,” an engineer from Lanwan wrote in her notebook. “They think of them first.”</p>
{fig wind-farm|On the way to Yanpu: turbines in shallow water.}
<h2>Yanpu: wind, mud and patience</h2>
<p>Yanpu built its first turbines in the tidal flats and lost two of them to the mud. The chief engineer showed the delegation the bent piles, which the city keeps in its museum. The foundations of the third row at the Outer Sands will be examined once more in the light of this experience.</p>
<h2>Fengbu: one door for everything</h2>
<p>In Fengbu there is one kind of public counter, and every clerk at it may decide eighty-one kinds of request on the spot. The delegation drew numbers like everyone else. The longest wait was nine minutes.</p>
<h2>What begins on Monday</h2>
<ol>
<li>Lines 1 and 3 get priority at twelve crossings as a trial.</li>
<li>The clerks of two district offices take over decisions in twenty matters which now go to the City Hall.</li>
<li>The notebooks are put together, printed and laid out in the City Library, worse things included.</li>
</ol>
<p>“We did not go in order to be praised,” Mayor Shen said on the return journey. “We went in order to come back dissatisfied, and that has succeeded.”</p>`,
    },
    1049: {
      title: 'Sharing Water, Sharing Rails: Symposium on Cooperation between Lanwan and the Counties of the Upper Lan River',
      summary: 'Lanwan and the counties of Yanhuang and Shijian agreed on clean water, a morning train for tea and vegetables, and a joint hospital boat.',
      body: `
<p>Lanwan, {D} – A delegation of the counties of Yanhuang and Shijian visited Lanwan on {d-1}. A symposium on cooperation along the Lan River was held in the City Library, at which both sides spoke about water, transport and medical care, and signed three agreements.</p>
<p>The symposium was attended by Shen Rulan, Mayor of Lanwan, and Lu Yunjiu, Head of Yanhuang County. Lu Yunjiu thanked Lanwan for its help after the flood of the year before last, when 140 residents of the city had come to dig out the tea terraces. He said that the counties upstream would keep the river clean not because they were asked to, but because they drank from it first.</p>
{fig tea-hills|Tea terraces on the upper Lan River.}
<p>Shen Rulan stressed that a city at the mouth of a river owes its harbour to those who live at the spring. Lanwan will bear half of the cost of the litter barriers, take back fish crates and fertiliser sacks free of charge, and open its laboratories to the water inspectors of both counties.</p>
<p>According to the agreements, a goods train will leave Yanhuang at 03:40 every morning, so that tea, mushrooms and vegetables reach the markets of Lanwan before seven. A hospital boat with an eye doctor and a dentist will sail up the river for two weeks in every season.</p>
<p>Officials of the water, railway and health offices of the three places took part in the discussion. The next symposium will be held in Shijian.</p>`,
    },
    1048: {
      title: 'Notice on Planned Interruption of Water Supply',
      summary: 'Gangqian District, Lamp Lane and the streets behind the rope hall: reduced pressure from 22:00 to 04:00 in the night of {d+4}.',
      body: `
<p>Valves in Lamp Lane are to be exchanged. In Gangqian District, between Lamp Lane and the rope hall, the pressure will be reduced from 22:00 on {w+4} until 04:00 on the following morning. Upper floors may be without water for some time. About 850 households are affected.</p>
<p>Washing machines and water heaters should not be used during this time.</p>
<p>Lanwan Waterworks, telephone 5550-0120.</p>`,
    },
    1047: {
      title: 'Community Clinics Extend Evening Hours',
      summary: 'Nine of the fourteen community clinics are now open until 21:00 on working days. No appointment is needed.',
      body: `
<p>Whoever works by day should not have to fall ill by appointment. From {d+1}, nine community clinics are open until 21:00 on working days and until 17:00 on Saturdays.</p>
{fig clinic|The clinic in Well Street is one of the nine.}
<ul>
<li>Gangqian District: Well Street, Rope Hall, Pilots’ Court, Fish Market</li>
<li>Chawu District: Tea Market, Lower Terraces, Stone Steps</li>
<li>Beiyu District: Ferry Pier, New School</li>
</ul>
<p>Doctors speak Chinese and English; interpreters for Japanese and Korean are connected by telephone within ten minutes. Please bring your insurance card. In an emergency call an ambulance.</p>`,
    },
    1046: {
      title: 'City Library Opens a Reading Room That Never Closes',
      summary: 'Ninety seats, warm tea, and a librarian at every hour: the new reading room on the ground floor is open day and night.',
      body: `
<p>On {d} the Lanwan City Library opened a reading room that has no closing time. It is on the ground floor on the side of the river, has ninety seats, and is entered by its own door from the tram stop.</p>
{fig library|The new reading room is behind the two windows on the right.}
<p>“Nurses, fishermen and bakers asked for it,” said Jian Zhiyao, deputy director of the library. “They have free time too, but not when we thought people have free time.” In the first week of the trial, the seats were fullest between four and six in the morning.</p>
<p>A librarian is present at every hour. Books may be borrowed and returned at any time; the children’s shelves are at the entrance, as parents of infants are awake as well.</p>`,
    },
    1045: {
      title: 'Dense Fog: Ferries Suspended until Noon',
      summary: 'Visibility in the bay is below 200 metres. All ferries are suspended; the bridge is open with a speed limit of 40 km/h.',
      body: `
<p>06:10 – Visibility in Lanwan Bay has fallen below 200 metres. All ferries are suspended. Wangyu Bridge is open; the speed limit is 40 km/h. Tickets bought for this morning remain valid for thirty days.</p>
<p>11:55 – The fog is lifting. The first ferry leaves Old Quay at 12:20.</p>`,
    },
    1044: {
      title: 'Notice on the Closing of Wangyu Bridge to Heavy Vehicles',
      summary: 'This notice has been withdrawn. Vehicles over 12 tonnes may use the bridge as before until the bearing works begin.',
      withdrawn: 'Withdrawn because the inspection of the bearings showed no danger. The notice on the bearing works takes its place.',
      body: `
<p>As a precaution, Wangyu Bridge is closed to vehicles with a total weight of more than 12 tonnes from {d+1} until further notice. The diversion runs by the ring road.</p>`,
    },
    1043: {
      title: 'Population and Households of Lanwan in {y-1}: Summary',
      summary: 'At the end of the year 1,184,300 people lived in Lanwan, in 468,900 households. Beiyu is growing, the old town is growing older.',
      body: `
<p>At the end of {y-1}, 1,184,300 people lived in Lanwan, 0.7 per cent more than a year before. The number of households rose to 468,900; on average 2.5 persons live together.</p>
<table>
<caption>Residents at the end of {y-1}</caption>
<thead><tr><th scope="col">District</th><th scope="col">Residents</th><th scope="col">Households</th><th scope="col">Aged 65 and over</th></tr></thead>
<tbody>
<tr><th scope="row">Gangqian</th><td>502,600</td><td>211,400</td><td>21.8 %</td></tr>
<tr><th scope="row">Chawu</th><td>381,200</td><td>142,700</td><td>18.3 %</td></tr>
<tr><th scope="row">Beiyu</th><td>300,500</td><td>114,800</td><td>11.9 %</td></tr>
</tbody>
<tfoot><tr><th scope="row">Lanwan</th><td>1,184,300</td><td>468,900</td><td>18.2 %</td></tr></tfoot>
</table>
<p>The complete tables may be consulted in the reading room of the Municipal Statistics Office.</p>`,
    },
    1042: {
      title: 'Second Row of Turbines at the Outer Sands Connected to the Grid',
      summary: 'Eighteen turbines began to deliver electricity on {d-1}. Together with the first row they cover a third of the city’s consumption.',
      body: `
<p>At 14:32 on {d-1}, the eighteen turbines of the second row at the Outer Sands wind farm were connected to the grid. With those of the first row, they can deliver 216 megawatts, about a third of what the city consumes on an ordinary day.</p>
{fig wind-farm|The second row stands four kilometres off the coast.}
<p>The turbines stand in water nine metres deep. Building was stopped for seven weeks in spring while the terns were breeding. A channel of 800 metres between the rows is kept free for fishing boats; it was laid out together with the skippers of Beiyu.</p>
<p>Visitors may take the ferry round the wind farm on the first Sunday of every month.</p>`,
    },
    1041: {
      title: 'Lost Property',
      summary: '412 umbrellas, one cello: what was found in trams and ferries is kept for six months.',
      body: `
<p>Last month 1,036 objects were found in trams, buses and ferries, among them 412 umbrellas, 97 single gloves, a cello and a birthday cake. The cello has been collected. The cake has not, and is no longer available.</p>
<p>Lost property is kept for six months at the tram depot, Salt Street 2, daily from 8:00 to 20:00, telephone 5550-0155.</p>`,
    },
    1040: {
      title: 'Pupils of Lanwan and Minatohara Exchange Letters for the Tenth Year',
      summary: 'Since the twin cities began, 8,400 letters have crossed the sea, each of them written by hand. This year’s parcels were opened on the same morning.',
      body: `
<p>At ten o’clock in the morning of {d-1}, parcels were opened in twelve schools of Lanwan and in twelve schools of its twin city of Minatohara. In each of them lay some thirty letters: written by hand, in the language of those who receive them, with a dictionary and some patience.</p>
{fig school|The Second Primary School of Gangqian has taken part since the first year.}
<p>8,400 letters have crossed the sea in ten years. Their subjects have hardly changed: lunch, cats, the sea, examinations. “It is the only homework that nobody forgets,” said a teacher.</p>
<p>In a message to the pupils, Minatogawa Reiji, Mayor of Minatohara, wrote that he had answered a letter from Lanwan as a young teacher and still keeps the reply. An exhibition with a hundred letters opens in the City Library in spring.</p>`,
    },
    1039: {
      title: 'Night Market on Salt Street Returns',
      summary: 'After the renewal of the pavement, 120 stalls are back on Salt Street every Friday and Saturday from five o’clock.',
      body: `
<p>From {f}, there is a night market on Salt Street again. For eight months the stalls had stood on the car park behind the rope hall while the pavement was renewed. Now 120 traders are back, with crab pancakes, tea eggs, repaired radios and the knife grinder who has not changed his price since {y-9}.</p>
{fig market|A rehearsal in daylight: the first stalls are set up.}
<p>The market is open on Fridays and Saturdays from 17:00 to 23:30. Plates and cups are returnable: the deposit is paid back at any stall. Trams of line 2 pass at walking pace; please keep the green strip free.</p>`,
    },
    1038: {
      title: 'Announcement of Award: Supply of Twelve Low-Floor Trams',
      summary: 'The contract was awarded on {d-3}. Four bidders took part; the grounds of the decision are set out here.',
      body: `
<p>The contract for the supply of twelve low-floor trams (LW-PR/102-{y}) was awarded on {d-3}. Four tenders were received and opened in public.</p>
<table>
<caption>Evaluation (points out of 100)</caption>
<thead><tr><th scope="col">Tender</th><th scope="col">Price (40)</th><th scope="col">Upkeep over 30 years (35)</th><th scope="col">Noise and access (25)</th><th scope="col">Total</th></tr></thead>
<tbody>
<tr><th scope="row">Bidder C (award)</th><td>34</td><td>33</td><td>24</td><td>91</td></tr>
<tr><th scope="row">Bidder A</th><td>37</td><td>27</td><td>21</td><td>85</td></tr>
<tr><th scope="row">Bidder D</th><td>40</td><td>22</td><td>17</td><td>79</td></tr>
<tr><th scope="row">Bidder B</th><td>29</td><td>30</td><td>19</td><td>78</td></tr>
</tbody>
</table>
<p>Objections may be raised with the Public Procurement Office in writing until {d+7}.</p>`,
    },
    1037: {
      title: 'Public Consultation on the Draft Rules for Street Trees',
      summary: 'May a tree be felled for a parking space? The draft says no. Residents can send in their opinion until {d+30}.',
      body: `
<p>There are 61,000 trees in the streets of Lanwan. The draft rules say who looks after them, when one may be felled, and what is planted in its place. The Parks and Forestry Office invites all residents to send in their opinion until {D+30}.</p>
{fig park|Willow Pond Park, where the oldest trees of the city stand.}
<p>The main points are:</p>
<ol>
<li>A tree with a trunk of more than 60 centimetres round is felled only if it is sick or dangerous. Parking is no reason.</li>
<li>For every tree that is felled, two are planted within 200 metres and within one year.</li>
<li>Whoever digs within three metres of a trunk informs the office beforehand.</li>
<li>Residents may adopt a tree and then have a say in how it is pruned.</li>
</ol>
<p>Opinions can be sent through the Mayor’s Mailbox or handed in at any district office. All of them are published with an answer, without names.</p>`,
    },
    1036: {
      title: 'Mayor’s Mailbox: 4,218 Letters, What You Asked and What Was Done',
      summary: 'Half a year of the Mayor’s Mailbox in figures: what residents wrote about, how long they waited, and what could not be done.',
      body: `
<p>In the past half-year 4,218 letters reached the Mayor’s Mailbox. Nine in ten were answered within five working days, the others within twelve.</p>
<table>
<caption>Letters by subject</caption>
<thead><tr><th scope="col">Subject</th><th scope="col">Letters</th><th scope="col">Answered in 5 days</th></tr></thead>
<tbody>
<tr><th scope="row">Streets and transport</th><td>1,390</td><td>88 %</td></tr>
<tr><th scope="row">Housing</th><td>842</td><td>84 %</td></tr>
<tr><th scope="row">Schools</th><td>615</td><td>95 %</td></tr>
<tr><th scope="row">Noise and light</th><td>571</td><td>93 %</td></tr>
<tr><th scope="row">Praise, poems and other matters</th><td>800</td><td>97 %</td></tr>
</tbody>
</table>
<p>Forty-one benches were set up, three crossings were given longer green phases, and the bell of the City Hall now rests between ten in the evening and six in the morning. It was not possible to move the lighthouse.</p>`,
    },
    1035: {
      title: 'Lanwan and Unpo Sign Memorandum on Marine Research and Coastal Tourism',
      summary: 'The two harbour cities will measure the water of the strait together, lend each other their research boats, and keep the ferry running in winter on trial.',
      body: `
<p>On {d-1}, Mayor Shen Rulan of Lanwan and Mayor Han Yeo-ul of Unpo signed a memorandum on marine research and coastal tourism in the harbour office of Unpo.</p>
{fig harbour|The ferry to Unpo leaves from the east basin of Lanwan harbour.}
<p>According to the memorandum, the two cities will measure temperature, salt and plankton at twenty-four points between their coasts and publish the results each month. Each lends the other its research boat for four weeks a year. The ferry line, which has so far stopped in winter, will sail once a week during the coming two winters on trial.</p>
<p>Mayor Han said that fish had never asked for papers, and that it was good if cities behaved a little more like fish. Mayor Shen invited the residents of Unpo to the Harbour Lantern Festival.</p>`,
    },
    1034: {
      title: 'Hours of Public Counters during the Holidays',
      summary: 'On public holidays the counter for urgent matters at the City Hall is open from 9:00 to 12:00. District offices are closed.',
      body: `
<p>On public holidays the district offices are closed. The counter for urgent matters at the City Hall (ground floor, counter 1) is open from 9:00 to 12:00 for:</p>
<ul>
<li>registration of births and deaths,</li>
<li>lost identity papers,</li>
<li>certificates for journeys on the same or the following day.</li>
</ul>
<p>The service portal accepts all other requests at any time; they are dealt with on the next working day.</p>`,
    },
    1033: {
      title: 'Tea Hills Path Completed after Eleven Years',
      summary: 'The last four hundred steps are laid: one can now walk from the tram terminus over Wuya Hill to the sea without touching a road.',
      body: `
<p>With the last four hundred steps below the Pavilion of the Second Cup, the Tea Hills Path was completed on {d-2}. It leads over 17 kilometres from the terminus of tram line 1 over Wuya Hill to the sea at Shell Cove, and does not touch a road anywhere.</p>
{fig tea-hills|The path follows the edge of the terraces.}
<p>The path was built in eleven winters, when the tea needs little care, by the farmers of six villages. The city paid for the stone and for lunch. Along the way there are nine shelters, four of which serve tea.</p>
<p>Dogs must be kept on a lead during the harvest. The section between the sixth and the seventh kilometre is steep; a level detour of 1.2 kilometres is marked.</p>`,
    },
    1032: {
      title: 'Air and Bathing Water: Quarterly Report',
      summary: 'The air was good on 84 of 91 days. Four of the five beaches have excellent water; Shell Cove was closed for three days after heavy rain.',
      body: `
<p>In the past quarter the air in Lanwan was good on 84 of 91 days and fair on seven.</p>
<table>
<caption>Bathing water</caption>
<thead><tr><th scope="col">Beach</th><th scope="col">Quality</th><th scope="col">Days closed</th></tr></thead>
<tbody>
<tr><th scope="row">North Mole</th><td>excellent</td><td>0</td></tr>
<tr><th scope="row">Ferry Pier</th><td>excellent</td><td>0</td></tr>
<tr><th scope="row">Beiyu Long Beach</th><td>excellent</td><td>0</td></tr>
<tr><th scope="row">Pilots’ Bay</th><td>excellent</td><td>0</td></tr>
<tr><th scope="row">Shell Cove</th><td>good</td><td>3</td></tr>
</tbody>
</table>`,
    },
    1031: {
      title: 'Voices of the Harbour: Call for Recordings',
      summary: 'The City Library collects the memories of those who have worked in the harbour, in whatever language they are told.',
      body: `
<p>How did one load a ship before there were cranes? What did one sing while doing so, and what was not sung when the foreman was near? The Lanwan City Library collects the memories of pilots, dockers, cooks, interpreters and customs officers.</p>
<p>Recordings of any length and in any language are welcome. Whoever has no device is visited by a librarian with a microphone and a cake. The first hundred recordings will be heard in the reading room next year.</p>
<p>Contact: Jian Zhiyao, telephone 5550-0171.</p>`,
    },
    1030: {
      title: 'Our New Website',
      summary: 'The City of Lanwan has a new website in four languages. The old addresses continue to work.',
      body: `
<p>The website of the City of Lanwan has been renewed. It is available in English, Chinese, Japanese and Korean, can be used without a mouse, and fits a telephone. All old addresses lead to the right place.</p>
<p>If you find a mistake, please write to the Mayor’s Mailbox. We correct it and thank you.</p>`,
    },
    1029: {
      title: 'Tram Line 3 Opens between the City Hall and Beiyu Pier',
      summary: 'Eleven stops, nineteen minutes, and a bell that was cast from the rails of the first tram of 1924.',
      body: `
<p>At noon on {d}, the first tram of line 3 left the City Hall. It takes nineteen minutes to Beiyu Pier and stops eleven times.</p>
{fig tram|The first tram of the new line.}
<p>Trams ran in Lanwan from 1924 to 1968 and again since 2011. The bell of the new cars was cast from a rail of the first line. Rides are free until {d+7}.</p>`,
    },
  },
};
