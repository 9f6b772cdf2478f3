// Opening, writing, giving up.
#include "render/workbook_file.hpp"

#include <cerrno>
#include <utility>

#include "base/failure.hpp"

namespace duban::render {

WorkbookFile::WorkbookFile(const std::filesystem::path& target, const base::Access& access,
                           bool streaming)
    : target_(target), file_(target, access) {
  lxw_workbook_options options{};
  options.constant_memory = streaming ? LXW_TRUE : LXW_FALSE;
  book_ = workbook_new_opt(file_.path().c_str(), &options);
}

WorkbookFile::~WorkbookFile() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

void WorkbookFile::finish() {
  errno = 0;
  if (workbook_close(std::exchange(book_, nullptr)) != LXW_NO_ERROR)
    throw base::Failure(base::Kind::busy,
                        base::Message(N_("{file} cannot be written: {reason}"))
                            .with("file", target_.string())
                            .with("reason", base::reason_of(errno == 0 ? EIO : errno)));
  file_.commit();
}

}  // namespace duban::render
