import { wordSet } from './wordSet.ts';

/** People of the news, the shelf and the literature of recovery, and sayings, songs and drinks that sound like people. */
export const publicFigures = wordSet(`
  taylor-swift brene-brown gabor-mate bill-wilson bob-smith russell-brand eckhart-tolle robin-williams kurt-cobain amy-winehouse
  chester-bennington matthew-perry elton-john johnny-cash annie-grace allen-carr william-porter dolly-parton taylor-jenkins
  oprah-winfrey jordan-peterson joe-rogan michael-jackson prince-rogers anthony-hopkins anthony-bourdain stephen-king
  eric-clapton robert-downey bradley-cooper drew-barrymore demi-lovato mac-miller juice-wrld lil-peep whitney-houston
  tom-hanks tom-brady lebron-james michael-jordan kobe-bryant donald-trump joe-biden barack-obama bernie-sanders
  martin-luther nelson-mandela carl-jung sigmund-freud viktor-frankl marsha-linehan thich-nhat pema-chodron jesus-christ
  virgin-mary harry-potter homer-simpson michael-scott tony-robbins john-mulaney dax-shepard macklemore-haggerty bruce-springsteen
  bob-marley bob-dylan john-lennon paul-mccartney freddie-mercury david-bowie kelly-clarkson billie-eilish justin-bieber
  mister-rogers fred-rogers bob-ross mary-oliver maya-angelou james-clear mel-robbins tara-brach jon-kabat catherine-gray
  clare-pooley holly-whitaker jamie-lee
  anne-lamott mary-karr caroline-knapp augusten-burroughs david-sheff nic-sheff leslie-jamison laura-mckowen sarah-hepola
  rachel-hollis ryan-holiday marcus-aurelius byron-katie ringo-starr keith-urban ben-affleck rob-lowe charlie-sheen
  lindsay-lohan heath-ledger tom-petty jerry-garcia ozzy-osbourne alice-cooper steven-tyler stevie-nicks joe-walsh jason-isbell
  zach-bryan chris-stapleton post-malone ed-sheeran kendrick-lamar frank-ocean tyler-childers morgan-freeman keanu-reeves
  brad-pitt simone-biles serena-williams michael-phelps mickey-mouse mary-poppins ted-lasso tony-soprano walter-white jesse-pinkman
  james-bond peter-pan santa-claus john-wick luke-skywalker forrest-gump jack-sparrow jane-austen emily-dickinson oscar-wilde
  ernest-hemingway sylvia-plath virginia-woolf charles-bukowski stephen-fry billy-connolly jimmy-carter george-bush bill-clinton
  hillary-clinton ronald-reagan boris-johnson keir-starmer pope-francis king-charles queen-elizabeth prince-harry
  florence-nightingale jack-daniels jim-beam jose-cuervo captain-morgan jordan-river joe-burrow josh-allen patrick-mahomes
  travis-kelce kevin-hart dave-chappelle robin-hood bruce-lee bruce-wayne clark-kent peter-parker tony-stark jon-snow harry-styles
  adam-sandler will-smith chris-rock jimmy-fallon judge-judy betty-white betty-ford elliott-smith amy-poehler kristen-bell
  dan-harris sam-harris deepak-chopra wayne-dyer louise-hay miguel-ruiz julia-cameron elizabeth-gilbert cheryl-strayed
  melody-beattie aaron-beck albert-ellis marshall-rosenberg victoria-falls virginia-beach santiago-chile austin-texas
  sydney-australia charlotte-nc florence-italy madison-wisconsin jackson-hole houston-texas
  debbie-downer negative-nancy nervous-nellie chatty-cathy silly-billy plain-jane average-joe doubting-thomas peter-pan lazy-susan
  nosy-parker billy-goat sleepy-joe johnny-come holly-jolly mary-jane mary-jane's molly-percocet tina-crystal lady-gaga jack-sparrow
  marshall-mathers robert-plant lewis-capaldi noah-kahan nina-simone keith-richards mick-jagger winston-churchill elvis-presley
  kim-wexler saul-goodman bessel-van gabor-mate james-hetfield ozzy-ozbourne dr-phil joe-strummer brandi-carlile jelly-roll
  anne-hathaway zac-efron daniel-radcliffe colin-farrell samuel-jackson gary-oldman naomi-campbell steve-jobs bill-gates elon-musk
  mark-zuckerberg jeff-bezos henry-ford abraham-lincoln george-washington thomas-edison albert-einstein isaac-newton charles-darwin
  anne-frank helen-keller rosa-parks mother-teresa john-denver neil-young neil-diamond tom-waits nick-cave leonard-cohen joni-mitchell
  aretha-franklin tina-turner janis-joplin jimi-hendrix jim-morrison scott-weiland layne-staley chris-cornell eddie-vedder
  dave-grohl trent-reznor anthony-kiedis ed-norton heath-bar ben-jerry betty-boop betty-crocker uncle-ben uncle-sam ronald-mcdonald
  little-debbie dr-pepper shirley-temple tom-collins bloody-mary johnnie-walker jameson-irish arnold-palmer arnold-schwarzenegger
  sherlock-holmes john-watson harry-truman frank-sinatra dean-martin sammy-davis tiger-woods michael-myers freddy-krueger
  norman-bates hannah-montana britney-spears miley-cyrus selena-gomez ariana-grande katy-perry justin-timberlake kanye-west
  john-mayer john-legend alanis-morissette fiona-apple sinead-oconnor shane-macgowan liam-gallagher noel-gallagher
  hazel-grove rose-garden grace-period jack-russell boston-marathon frank-talk mercedes-benz harley-davidson madison-square
  wendy's-frosty peggy-sue barbara-ann billie-jean sweet-caroline eleanor-rigby jolene-jolene hazelden-betty
`);
