// duban hazard attach
#include "base/message.hpp"
#include "casework/hazard/evidence.hpp"
#include "cmd/command.hpp"
#include "cmd/files.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::hazard_attach {

namespace {

struct Options {
  std::string number;
  std::vector<std::string> files;
  std::string kind, note, by;
  std::optional<base::Day> on;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Files are copied into the folder beside the database (office.db: office.files) "
                  "under their hash, and never changed; duban db check tells when one is missing "
                  "or not as it was. What kind of file it is is told by its content. How large one "
                  "may be stands in the rules (evidence.max_size)."))
      .argument(o.number, "NUMBER", N_("hazard number, or a ledger's own"))
      .arguments(o.files, "FILE", N_("pictures, PDF, Word, Excel, text, video"))
      .choice(o.kind, "--kind", {"before", "after", "document"},
              N_("photo before, photo after, or a document (default)"))
      .text(o.note, "--note", "TEXT", N_("what it shows"))
      .day(o.on, "--on", N_("day it was taken or came (default: today)"))
      .text(o.by, "--by", "NAME", N_("who took it or handed it in (default: who works here)"))
      .example("duban hazard attach H2026-0001 现场1.jpg 现场2.jpg --kind before",
               N_("photos of the site as it was found"))
      .example("duban hazard attach H2026-0001 整改后.jpg --kind after --by 李某@宁波",
               N_("a photo after the work"));
  declare_output(o.output, flags, [] { return column_ids(report::evidence_table({})); });
}

int run(const Options& o, Session& session) {
  const auto context = session.context();
  const auto kind =
      model::from_word<model::EvidenceKind>(o.kind).value_or(model::EvidenceKind::document);
  auto files = casework::files_for(context.db, kind, o.files);
  for (auto& file : files) file.note = o.note, file.on = o.on, file.by = o.by;
  const auto kept = casework::attach_to_hazard(context, o.number, files);
  show(session, files_table(kept, shows_tables(session, o.output) && o.output.fields.empty()),
       o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_attach
