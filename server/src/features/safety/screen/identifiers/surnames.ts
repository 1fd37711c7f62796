import { wordSet } from './wordSet.ts';

/** Common family names of many places. Only a hint: most are in no list. In part from the name lists of Faker (MIT licence). */
export const surnames = wordSet(`
  abbott abdi abernathy abeyta abiodun abiola abodunrin abosede abrego abreu abshire acevedo achari acharya acheampong
  ackermann acosta acuna adadevoh adam adame adams adaobi adcock adebayo adebisi adegbite adegboye adegoke adekunle
  adelakun adeleke adelusi ademayowa ademiluyi ademola adeniyan adeoluwa aderibigbe aderinsola aderogba aderonke
  adesina adesiyan adewale adewunmi adewura adeyemi adeyemo adiga adisa adomah adomako adongo adorno adu adusei adutwum
  afirifa afoakwa afolabi afolayan afonja afunku agarwal agboola agnes agosto aguayo aguilar aguilera aguirre agyapong
  agyare agyei agyemang ahluwalia ahmed ahortor ahuja aigbiniode ajakaiye ajao ajayi ajewole akerele akinrinola
  akintade akoto akowua akyeampong akyena alabi alanis alaniz alarcon alba albertyn albrecht albuquerque alcala
  alcantar alcaraz alejandro aleman alexander alfaro ali alicea aligbe allen almanza almaraz almeida almonte aloba
  alonso alonzo altamirano altenwerth alva alvarado alvarez alves amado amador amaechi amaral amaya aminat amla amo
  amoa amoako amoasi amorim ampadu ampofo amponsah anaya andersen anderson andorful andrade andrews anguiano angulo
  anjos ankra ankunding anokye ansa antunes antwi aparicio apodaca aponte appia appiah aragon arana aranda araujo arce
  archuleta arellano aremu arenas arevalo arguello arias armas armendariz armenta armijo armstrong arnold arora
  arredondo arreola arriaga arroyo arteaga asamoa asamoah asan asante asare asenso ashley ashworth asiama asiedu
  assuncao ata atanda atencio auer aufderhar austin avalos avila aviles awodiran awolowo awuah ayala ayandokun ayisat
  ayobami ayomide ayoola azevedo baa baafi baah baawia babalola babatunde babtunde baca bacher badillo badu baez baeza
  bahena bahringer bailey bak bakare baker bakker balderas balistreri ballesteros balogun baloyi bamidele bamiloye
  bamisebi banda bandopadhyay banerjee banuelos baptista barajas baran barbosa barela barker barlow barnes barragan
  barraza barrera barreto barrientos barrios barros barrows bartell bartoletti barton bashirian bates batista batz
  bauch bauer baumbach bayer beahan beatty becerra bechtelar becker bednar beier bell bello beltran benavides benavidez
  benitez benjamin bennett berge berger bergnaum bergstrom bermudez bernal bernhard bernier berrios bester betancourt
  bevan bhadresha bhana bharadwaj bhat bhattacharya bhattathiri bhengu bianchi black blair blanc blanckenberg blanco
  blanda blick boadi boadu boahen boakye boaten boateng bode boehm bogan bogisich bona bongo bonilla bonnet bonsra
  bonsu borer borges borrego bosco bosman botello botha botsford boucher boyd boyer boyle bradley bradtke braga brakus
  branco braun bravo breitenberg brekke brennan briones briseno brito bromfield brooks brown bruen bryant buckridge
  bueno bui burgess burgos burke burns busari bustamante bustos butler byrne caballero caban cabrera cadena caldera
  calderon calvillo camacho camarillo cameron campbell campos canales candelaria cano cantu caraballo carbajal cardenas
  cardona cardoso carmona carneiro carr carranza carrasco carrasquillo carreon carrera carrero carrillo carrion carroll
  carter cartwright carvajal carvalho casanova casares casarez casas casey casillas casper cassim cassin castaneda
  castellanos castillo castro cavazos cazares ceballos cedillo ceja centeno cepeda cerda cervantes cervantez chacon
  chambers champlin chan chandler chang chapa chatterjee chaturvedi chavarria chavez chen cheng chetty cheuk cheung
  chibike chibuike chidinma chidozie chiu cho choi chong chopra chow chowdhury choy christensen christian christiansen
  chu chui chung cintron cisneros clare clark clarke coelho cohen cole coleman collado collazo collier collins colombo
  colon colunga concepcion conn connelly conroy considine conti contreras cook cooper cordero cordova corkery cormier
  cornejo corona coronado corral corrales correa correia cortes cortez corwin costa cotto covarrubias cox craig
  crawford cremin crespo crist crona cronin crooks cross cruickshank cruz cuellar cullinan cummerata cummings cunha
  cunningham curiel daako dach dang daniel daniels danso darko darteh dartey das daugherty david davies davila davis
  dawson dean deane deckow delacruz delafuente delagarza delao delapaz delarosa delatorre deleon delgadillo delgado
  delrio delvalle demir denesik desai deshpande devar devries dhawan dhlamini diaz dibbert dickens dicki dickinson
  dietrich dixon djokoto dlamini doherty domingues dominguez donkor donnelly dooley douglas dower doyle duah duarte
  dubashi dube dubois dubuque duenas duncan dunn duong dupont duran durand durgan dutta dwamena dwivedi dzokoto ebert
  ebubechukwu echevarria edun edwards effertz egbochukwu ehigiator ekwueme elebiyo elizabeth elizondo elliott ellis
  elworthy emard embranthiri emmanuel emmerich enriquez erdman eriksson ernser escalante escamilla escobar escobedo
  esparza espinal espino espinosa espinoza esposito esquibel esquivel esteves estevez esther estrada evans eze fabian
  fadel fadipe fagunwa fahey fajardo fajimi falabi falcao faleti faloye farah faria farias farrell fasasi fay feeney
  feest feil feliciano ferguson fernandes fernandez ferrari ferreira ferrer fichardt fidelis fields fierro figueiredo
  figueroa filip fischer fisher flatley fleming flores florez fofie fok fonseca fontaine foster fosu fournier fox fraga
  frami franco franecki franey freeman freitas frey frias friedman friesen fritsch fuchs fuentes fuller fung funk
  funmilayo furtado gaitan galarza galindo gallagher gallardo gallegos galvan galvez gamboa gamez ganaka gandhi gaona
  garay garcia garibay garica garrett garrido garza gaspar gastelum gaytan gbadamosi gbogboade gerhold gerlach ghosh
  gibbs gibson gil gill girard giron gislason gleason gleichner glover godinez godoy goldberg goldner gomes gomez
  goncalves gonzales gonzalez goodwin goonam gorczany gordhan gordon gottlieb gotz govender gowda goyette grace gracia
  grady graham granado granados grant gray green greene greenfelder greenholt griego griffin griffiths grijalva grimes
  gruber guajardo guardado guerra guerreiro guerrero guevara guha guillen gulgowski guneta gunther gupta gurule
  gusikowski gutierrez gutkowski gutmann guzman gyamfi gyasi haag habeeb hackett haddad hafner hagenes hahn haley hall
  halvorson hamill hamilton hammes hane hanifat hansen harber hargreaves haro harper harris hart hartmann harvey hassan
  hathorn hauck hawkins hayes hayworth heaney hearne heathcote hegmann heidenreich heller henderson henriques henriquez
  henry heredia herman hermann hermiston hernandez herrera herzog hessel hettinger hickle hicks hidalgo higgins hill
  hilll hills hilpert hinojosa hintz hirthe hitchinson hlatshwayo hlongwane hoang hodkiewicz hoeger hoffmann hogan
  holguin holland holloway homenick hong hopkins hoppe horne horowitz horvat howard howe howell howells huang huber
  hudson huel huels huerta hughes hui hunt hurtado hussain hussein hyatt ibarra ibikunle ibrahim iglesias ilori ilupeju
  iqbal irizarry isaac ismail isokun israel ito ivanov iyalla iyanda iyengar iyer jackson jacobi jacobs jacobson jaime
  jaimes jain jaiyeola jakubowski james jamiu jangid jansen jaquez jaramillo jaros jaskolski jasso jast jenkins jensen
  jerde jha jimenez jimoh johansson johar johns johnson johnston jonas jones jordan joseph joshi joshua juarez jung
  jurado justina kaiser kakkar kalyan kamau kaminski kan kang kaniyar kapoor karikari karlsson kassulke katherine
  kathrada katz kaul kaur kautzer kavanagh kaya kayode keebler keeling keith kelly kemmer kemp kempis kennedy kerluke
  kertzmann kessler keung khan khanna khatri khoury khoza khumalo khumalu khuzwayo kiehn kihn kilback kim kimberly king
  kirlin klein klimczak kling klocko klusener knight kobayashi kocchar koch koelpin koepp kohler kolade kolar kong
  konig konopelski koomson korhonen kosoko koss kovac kovacek kovacs kowalski koya kozey krajcik kramer kreiger kris
  kruger kshlerin kub kubheka kuhic kuhlman kuhn kuhnert kulas kumar kumi kunde kunene kunz kunze kuphal kusi kutch
  kuvalis kuznetsov kwaakye kwan kwarteng kwok kwong kyei labadie laboy lacerda ladega lai lakin lam lambert lane lang
  langosh langworth lara larkin larson larsson latifat lau laureano laurent lawal lawrence lawson leal leannon lebron
  lebsack ledesma ledner lee lefebvre leffler legros lehner leite leiva lemke lemus leon leonard lerma leroy lesch
  letsoalo leung leuschke levy lewandowski lewis leyva liang lim lima limon lin linares lind lindgren ling linsey lira
  littel little liu llamas llewellyn lockman loera logan lomeli longoria lopes lopez loureiro lourenco lourinho lovato
  lowe loya lozada lozano lubina lubowitz lucero lucio lueilwitz luettgen luevano lugo lui luk luna lung lynch mabaso
  mabunda macdonald macedo macejkovic macgyver machado macias mackenzie madera madrid madrigal maestas magalhaes magana
  maggio mahabeer mahajan mahlangu mai maia mak makhanya makinde makinwa makuachukwu malave maldonado malek malhotra
  malik maluleke mann mansell mante manzanares marar mares marian marin mariz markham marquardt marques marquez marrero
  marroquin marshall martin martinez martins marvin maryam maryjane mascarenas maseko mason mata mateo mathebula matias
  matos matthews maxwell mayer mayert mayorga mayowa mazibuko mbatha mccarthy mcclure mccoy mccullough mcdermott
  mcdonald mcglynn mchunu mckenzie mclaren mclaughlin mclean mcmillan medeiros medhurst medina medrano mehra mehrotra
  mehta meier meireles mejia melendez melgar melo mena menchaca mendes mendez mendoza menendez menon mensa mensah meraz
  mercado merino mertz mesa mesquita metz meyer meza mhlanga mhlongo michel miller mills milton miracle miramontes
  miranda mireles mishra mitchell mkhize mngomezulu mnisi mobolaji modise moen mofokeng mogbadunade mohamed mohr mojica
  mok mokoena mokwena molefe molina moller moloi monahan mondragon monroy montalvo montanez montano monteiro montemayor
  montenegro montero montes montez montgomery montoya moonsamy moore moosa mora moraes morais morales morar morawo
  moreau moreira moreno morgan morissette morris morrison mosciski moser moses moss mota motalo motaung motloung moura
  moya mphahlele mraz mthembu mthethwa mtshali mudau mueller muinat mukaram mukherjee mukhopadhyay muller munguia muniz
  munoz munsamy murazik murillo muro murphy murray mustapha mutiat mwangi myers nader naidoo naidu naik nair najera
  nakamura nambeesan namboothiri naranjo narvaez nascimento nava navarrete navarro nayar nazario ndaba ndlovu ndukwu
  negrete negron nehru nelson neto neumann nevarez neves ngai ngcobo ngo ngozi ngubane nguyen ngwenya nhlapo nichols
  nicolas nielsen nienow nieto nieves nikolaus nilsson ninalowo nino nitzsche nkansa nkansah nkomo nkosi nkrumah nobre
  nogueira nojeem nolan noriega norris novak nowak nsia nti ntiamoa ntim ntuli nunes nunez nwachukwu nwogu nwosu nwuzor
  nxumalo nyaako nyame nyantakyi obeng oberbrunner obi obiageli obianuju obrien ocampo ocasio ochoa ochse oconnor
  odetola odhiambo odunayo odunsi ofori ofosu ogindan oginni ogulana ogunbamigbe ogunbanwo ogunbiyi ogunbo ogunde
  ogunwande ogunwobi ogunyeye ojeda ojo ojua okafor okonkwo okpattah okuneva okunola okyere olabode oladeji oladimeji
  oladipupo olaiya olaoluwa olasunkanmi olasupo olawale oliphant oliva olivares olivarez olivas oliveira oliver olivera
  olivo olmos olowokeere oloyede olsen olson olubode olubukola olubunmi olufeyikemi olugbayila olujimi olukotun
  olukunga olumide olusanya olutola oluwagbemi oluwakemi oluwanisola oluwaseun oluwaseyi oluwashina oluwatosin olvera
  omani omidina omobolaji omobolanle omojola omolara omotoso omowale ondricka oneill onohinosen onose ontiveros
  oparinde opeyemi opoku oppong opuku oquendo ordonez orellana orn ornelas orosco orozco orta ortega ortiz osei oshin
  osinski osorio osuagwu osullivan osuntokun otero oti otieno otiwa otuo owen owens owokoniran owolabi owoyemi owusu
  oyadiran oyaifo oyebola oyelude oyeniyi oyetoro oyeyemi oyinkansola oyinlola ozturk ozuna pabon pacheco pacocha
  padberg padilla padron paez pagac pagan paimo paiva palacios palmer palomino palomo pandey pang panicker pantoja
  papadopoulos paredes parisian park parker parkin parnell parra partida patel paterson patil patino paucek paz
  pedersen pedraza pedroza peixoto pelayo pena perales peralta perea pereira perez perry peter peters peterson petrov
  petrovic pfannerstill pfeffer pham phan phillips phung pichardo pierce pilla pillai pillay pimentel pina pineda
  pinheiro pinho pinto pires pithey pizarro polanco pollich pollock ponce poon poore popov porras porter portillo
  posada pothuvaal pouros powell powlowski prado prajapat preciado predovic prempeh price prieto prince prinsloo
  pritchard procter prohaska prosacco puente puga pulido pun purdy quartey queiroz quesada quezada quigley quinn
  quinones quinonez quintana quintanilla quintero quiroz quitzon rael ramirez ramos rana rangel rao raposo rascon rath
  ratke rau raya raynor razo reddy reed rees regalado reichel reichert reid reilly reinger reis rempel rendon renner
  renteria resendez reyes reyna reynolds reynoso rhodes ribeiro ricci rice richards richardson richter rico rincon
  riojas rios rippin ritchie rivas rivera rivero robel roberts robertson robinson robledo robles rocha rodarte
  rodrigues rodriguez rogahn rogers rohan rojas rojo roldan rolfson rolon romaguera romano romero romo roob roos roque
  rosado rosales rosario rosas rosenbaum rosenberg ross rossi roux rowe roybal rubio ruecker ruelas ruiz runolfsson
  runte russel russell russo rutherford ryan saavedra sabdat saenz safo saheed saini saiz salako salami salas salazar
  salcedo salcido saldana saldivar salgado salinas samaniego samuel sanabria sanchez sanders sandoval sanford santacruz
  santana santiago santillan santos sanusi sarabia saraiva sarpong sato satterfield sauceda saucedo sauer saunders
  sawayn schaden schaefer schafer schamberger schiller schimmel schinner schmeler schmid schmidt schmitt schneider
  schoen schonberg schowalter schroder schroeder schulist schultz schulz schumacher schumm schuppe schuster schwarz
  scott sedillo segovia segunmaru segura sekinat senger sepulveda serna serra serrano serrato sethi sevilla shah
  shanahan shapiro sharma shaw sheikh shekoni shields shiu shongwe shukla shum sibiya siddiqui sierra silva simmons
  simoes simon simonis sims sinclair singh sinha sipes sisneros sithole siu skiles smirnov smit smith smitham smyth
  snooke snyder soares sobowale solano solis soliz solorio solorzano somayaji soria sosa sotelo soto sousa souza
  soyinka spencer spinka sporer stamm stanton stark steele stehr stephens steuber stevens stewart stiedemann stokes
  stoltenberg stone stracke streich stroman strosin suarez suen sulaimon sullivan sutcliffe suthar suzuki swaniawski
  swift sylvester symcox sze szeto tafoya tagore tai taiwo takyi talwar tam tamayo tamez tamunoemi tan tanaka tandon
  tang tapia tavares tawia taylor teixeira tejada tejeda tella tellez tello temitope teran terrazas terry thiel thomas
  thompson thomson tijerina tillman tirado toledo tolulope tong toro torp torphy torres torrez tovar towne toy tran
  trantow trejo tremblay treutel trevino trinh trivedi tromp trujillo truong truter tsabalala tsang tse tsoi tsotetsi
  tsui tucker tuckett turcotte turner tutu tweneboa twumasi uchechi ulibarri ulloa ullrich upton urban urbina urena
  urias uribe urrutia vaca valadez valdes valdez valdivia valencia valente valentin valenzuela valladares valle vallejo
  valles valverde vandermerwe vandervort vanegas varela vargas varma varman varrier vasquez vaz vazquez vega veiga vela
  velasco velasquez velazquez velez veliz venegas venter vera verdugo verduzco vergara verma veum vicente vieira viera
  vigil villa villagomez villalobos villalpando villanueva villarreal villasenor villegas virtanen visser vogel volkman
  von vonrueden vuong waelchi wagner walker wallace walsh walter wang ward warren washington wasiu watanabe waters
  watsica watson weaver webb weber wehner weimann weissnat welch wells wesley west whitaker white wiafe wiegand wilcox
  wilderman wilkinson williams williamson willms willoughby wilson windler winkler wintheiser wisniewski wisoky wisozk
  witting wiza wojcik wolf wolff wong wood woods wright wuckert wunsch wuraola wyman xaba xavier yaamoa yamamoto yan
  yanez yang yaqub yawson ybarra yeboa yeboah yeung yilmaz yim yin yip yirenkyi yiu yoon yost young yue yuen yundt yung
  yussuf zambrano zamora zamudio zapata zaragoza zarate zavala zayas zboncak zelaya zemlak zepeda zhang zhao zheng zhou
  zhu zielinski ziemann zieme zimmerman zimmermann zondi zulauf zulu zuma zungu zuniga zwane
`);
