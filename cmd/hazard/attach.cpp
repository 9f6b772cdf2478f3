// duban hazard attach
#include "base/failure.hpp"
#include "base/message.hpp"
#include "casework/hazard/evidence.hpp"
#include "casework/hazard/named_files.hpp"
#include "cmd/command.hpp"
#include "cmd/files.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::hazard_attach {

namespace {

struct Options {
  std::string number;
  std::vector<std::string> files;
  std::string kind, note, by, folder;
  std::optional<base::Day> on;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Files are copied into the folder beside the database (office.db: office.files) "
                  "under their hash, and never changed; duban db check tells when one is missing "
                  "or not as it was. What kind of file it is is told by its content. How large one "
                  "may be stands in the rules (evidence.max_size)."))
      .details(
          N_("With --from a folder of photos is taken in at once, all or none, each by its name: "
             "NUMBER-前-1.jpg (before), NUMBER-后-1.jpg (after), NUMBER-材料-1.pdf (document); "
             "NUMBER is the hazard's, or a ledger's own. I2026-0004-07.jpg is a photo before of "
             "the seventh finding of that visit. What lies there already is passed over."))
      .argument(o.number, "NUMBER", N_("hazard number, or a ledger's own"), false)
      .arguments(o.files, "FILE", N_("pictures, PDF, Word, Excel, text, video"), false)
      .text(o.folder, "--from", "DIR", N_("a folder of files that are named by their hazard"))
      .choice(o.kind, "--kind", {"before", "after", "document"},
              N_("photo before, photo after, or a document (default)"))
      .text(o.note, "--note", "TEXT", N_("what it shows"))
      .day(o.on, "--on", N_("day it was taken or came (default: today)"))
      .text(o.by, "--by", "NAME", N_("who took it or handed it in (default: who works here)"))
      .example("duban hazard attach H2026-0001 现场1.jpg 现场2.jpg --kind before",
               N_("photos of the site as it was found"))
      .example("duban hazard attach --from 照片", N_("a folder of photos after a round"))
      .example("duban hazard attach H2026-0001 整改后.jpg --kind after --by 李某@宁波",
               N_("a photo after the work"));
  declare_output(o.output, flags, [] { return column_ids(report::evidence_table({})); });
}

/// Every file of a folder, by its name.
int attach_folder(const Options& o, Session& session) {
  if (!o.number.empty() || !o.kind.empty())
    throw base::Failure(base::Kind::usage,
                        N_("--from takes hazard and kind from the names: leave out NUMBER, FILE "
                           "and --kind"));
  const auto done = casework::attach_named(session.context(), o.folder, {o.note, o.by, o.on});
  show(session, files_table(done.kept, shows_tables(session, o.output) && o.output.fields.empty()),
       o.output);
  if (done.known > 0)
    session.say(base::Message(N_("{n} files were attached already")).with("n", done.known));
  say_dry_run(session);
  return 0;
}

int run(const Options& o, Session& session) {
  if (!o.folder.empty()) return attach_folder(o, session);
  if (o.number.empty() || o.files.empty())
    throw base::Failure(base::Kind::usage,
                        N_("say what is attached to which hazard: NUMBER FILE…, or --from DIR"));
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
