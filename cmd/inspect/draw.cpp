// duban inspect draw
#include "gather/inspection/draw.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/lookback/lookbacks.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "cmd/unit_ids.hpp"
#include "gather/inspection/find.hpp"
#include "gather/inspection/lookbacks.hpp"

namespace duban::cmd::inspect_draw {

namespace {

struct Options {
  std::string from = "sites", label, seed, share, stratum;
  std::int64_t least = 0;
  std::vector<std::string> within, except;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Draws sites, or inspectors, at random (双随机): the population in the order of "
             "SHA-256 of SEED|KEY, the first ones of it. A site's key is its credit code, else "
             "the code of its territory and its name; a person's the code of their unit and "
             "their name. The record of the draw (-o) has everything that is needed to check "
             "it with sha256sum, and lines for who drew and who watched."))
      .choice(o.from, "--from", {"sites", "people"}, N_("sites 单位 or people 人员"))
      .text(o.label, "--for", "TEXT", N_("what it is for: 第4期"))
      .text(o.seed, "--seed", "TEXT",
            N_("the seed, known to others beforehand: a lottery number, say"))
      .text(o.share, "--share", "SHARE", N_("how large a share: 10%"))
      .number(o.least, "--min", "N", N_("at least so many of each stratum"))
      .choice(o.stratum, "--stratum", {"territory", "colour"},
              N_("draw apart: by territory, or by risk colour"))
      .list(o.within, "--within", "UNIT", N_("sites, or people, of this unit and below"))
      .list(o.except, "--except", "NAME=REASON", N_("left out (回避), and why"))
      .example(
          "duban inspect draw --from sites --within 嵊州 --share 10% --min 3 --for 第4期 --seed "
          "2026135",
          N_("a tenth of the sites, three at least"))
      .example(
          "duban inspect draw --from people --share 20% --for 第4期 --seed 2026135 --except "
          "李某=近亲属在受检单位任职 -o 抽取记录.docx",
          N_("inspectors, and the record of the draw"));
  declare_output(o.output, flags, [] { return column_ids(report::draw_sheet({}, {}).tables[1]); });
}

int run(const Options& o, Session& session) {
  if (o.seed.empty())
    throw base::Failure(base::Kind::usage,
                        N_("say the seed, known to others beforehand: --seed TEXT"));
  if (o.share.empty())
    throw base::Failure(base::Kind::usage, N_("say how large a share: --share 10%"));
  store::Database& db = session.database();
  gather::DrawWanted wanted;
  wanted.from = *model::from_word<model::DrawFrom>(o.from);
  wanted.share = share_value(o.share, "--share");
  wanted.stratum = o.stratum;
  wanted.within = unit_ids(db, o.within, false);
  if (!o.stratum.empty() && wanted.from == model::DrawFrom::people)
    throw base::Failure(base::Kind::usage, N_("people are drawn together: leave out --stratum"));
  for (const auto& text : o.except) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || base::trim(text.substr(equals + 1)).empty())
      throw base::Failure(
          base::Kind::usage,
          base::Message(N_("\"{text}\": say also why, NAME=REASON")).with("text", text));
    wanted.except.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  auto population = gather::population_of(db, wanted);
  casework::WantedDraw draw;
  draw.from = wanted.from;
  draw.label = o.label.empty() ? o.seed : o.label;
  draw.seed = o.seed;
  draw.share = wanted.share;
  draw.least = o.least;
  draw.strata = std::move(population.strata);
  draw.left_out = population.left_out;
  const auto made = casework::draw(session.context(), draw);
  auto sheet = report::draw_sheet(made.draw, gather::draw_lines(made.draw, population.names));
  if (session.options().dry_run)
    sheet.title = base::Message(N_("Trial, nothing was drawn: {title}")).with("title", sheet.title);
  if (o.output.file.empty() || !o.output.fields.empty() || o.output.list_fields) {
    show(session, sheet.tables[1], o.output);
  } else {
    auto book = new_book(session, sheet.title);
    book.sheets.push_back(std::move(sheet));
    show(session, book, o.output);
  }
  say_draw(session, made);
  if (gather::is_unannounced(db, draw.label))
    session.say(base::Message(N_("{label} is unannounced: what was drawn for it stands in the log, "
                                 "where everybody who reads it sees it"))
                    .with("label", draw.label));
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_draw
