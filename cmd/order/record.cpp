// duban order record
#include <algorithm>

#include "base/failure.hpp"
#include "casework/order/import.hpp"
#include "casework/order/papers.hpp"
#include "cmd/command.hpp"
#include "cmd/order/papers.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/find.hpp"
#include "store/listing_store.hpp"

namespace duban::cmd::order_record {

namespace {

struct Options {
  casework::NewPaper paper;
  std::vector<std::string> files;
  std::string due;
  bool list = false, open = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  auto& facts = o.paper.facts;
  flags
      .details(N_("Papers of enforcement bodies (责令限期整改指令书, 整改复查意见书 …) are "
                  "recorded, not issued: they take no number of this office and move no clock of "
                  "it. They stand with the hazards that they are about. With --incoming it is a "
                  "paper from above (来文, 批示): it gets a number of receipt, needs no hazard, "
                  "and with --due this office owes an answer, which stands in duban due until "
                  "duban order record-done. What a leader wrote (a kind with 批示 in it) goes "
                  "into no message."))
      .text(facts.kind, "--kind", "TEXT", N_("what paper it is, such as 责令限期整改指令书"))
      .text(facts.issuer, "--issuer", "UNIT", N_("who issued it"))
      .text(facts.document, "--number", "DOCUMENT", N_("its number"))
      .day(facts.issued_on, "--on", N_("its day"))
      .text(o.due, "--due", "DUE",
            N_("the deadline that it sets; of an incoming one that of our answer: a date, or a "
               "length from its receipt (10wd)"))
      .flag(o.paper.incoming, "--incoming", N_("a paper from above"))
      .text(facts.subject, "--subject", "TEXT", N_("what an incoming one is about"))
      .day(facts.received_on, "--received", N_("when it came in (default: today)"))
      .text(facts.handle_by, "--handle-by", "NAME", N_("who handles it"))
      .list(o.paper.hazards, "--hazard", "NUMBER", N_("hazard that it is about"))
      .list(o.files, "--file", "FILE", N_("the paper itself, to be kept"))
      .text(facts.note, "--note", "TEXT", N_("note"))
      .text(facts.by, "--by", "NAME", N_("who handed it in (default: who works here)"))
      .flag(o.list, "--list", N_("list what was recorded"))
      .flag(o.open, "--open", N_("with --list: only what is to be answered still"))
      .example(
          "duban order record --incoming --kind 来文 --issuer 省安委办 --number "
          "'浙安委办〔2026〕31号' --on 2026-11-20 --subject 报送冬季消防检查情况 --due 10wd "
          "--handle-by 孙敏",
          N_("a paper from above, to be answered in ten workdays"))
      .example(
          "duban order record --kind 责令限期整改指令书 --issuer 嵊州市应急管理局 --number "
          "'（嵊）应急责改〔2026〕5号' --on "
          "2026-11-20 "
          "--hazard H2026-0001 --file 指令书.pdf",
          N_("record one"));
  declare_output(o.output, flags, &paper_columns);
}

std::vector<model::Paper> listed(const store::Database& db, const Options& o) {
  if (o.paper.hazards.empty()) return o.open ? store::open_incoming(db) : store::papers(db);
  std::vector<model::Paper> all;
  for (const auto& number : o.paper.hazards)
    for (auto& paper : store::papers(db, gather::find_hazard(db, number).id)) {
      const auto is_same = [&](const auto& other) { return other.id == paper.id; };
      const bool is_left = o.open && (!paper.reply_due || paper.replied_on);
      if (!is_left && std::none_of(all.begin(), all.end(), is_same))
        all.push_back(std::move(paper));
    }
  return all;
}

/// Whoever is not on record gets no reminder.
void tell_unknown(Session& session, const std::string& person) {
  try {
    gather::find_person(session.database(), person);
  } catch (const base::Failure& failure) {
    if (failure.kind() != base::Kind::not_found) return;
    session.say(base::Message(N_("{person} is not among the people on record: nobody will be "
                                 "reminded (duban person add)"))
                    .with("person", person));
  }
}

int run(const Options& o, Session& session) {
  const store::Database& db = session.database();
  std::vector<model::Paper> papers;
  if (o.open && !o.list) throw base::Failure(base::Kind::usage, N_("--open goes with --list"));
  if (o.list) {
    const auto& facts = o.paper.facts;
    if (o.paper.incoming || facts.issued_on || facts.received_on || !o.files.empty() ||
        !(facts.kind + facts.issuer + facts.document + facts.subject + facts.handle_by +
          facts.note + facts.by + o.due)
             .empty())
      throw base::Failure(base::Kind::usage,
                          N_("--list shows what was recorded: with it only --open and --hazard"));
    papers = listed(db, o);
  } else {
    casework::NewPaper paper = o.paper;
    if (paper.incoming)
      paper.due = o.due;
    else if (!paper.facts.subject.empty() || !paper.facts.handle_by.empty() ||
             paper.facts.received_on)
      throw base::Failure(base::Kind::usage,
                          N_("--subject, --received and --handle-by are of an incoming paper: add "
                             "--incoming"));
    else if (!o.due.empty())
      paper.facts.due_on = day_value(o.due, "--due");
    paper.files = casework::files_for(session.database(), model::EvidenceKind::document, o.files);
    papers = {casework::record_paper(session.context(), paper)};
    if (!papers.front().handle_by.empty()) tell_unknown(session, papers.front().handle_by);
  }
  show_papers(session, papers, o.paper.hazards, o.output);
  if (!o.list) say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_record
