// A thread, and a short queue of batches.
#include "intake/ahead_reader.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace duban::intake {

namespace {

constexpr std::size_t batch_rows = 256, most_batches = 8;

}  // namespace

struct AheadReader::State {
  std::unique_ptr<RowReader> rows;
  std::vector<Merge> merges;
  std::vector<std::size_t> hidden;
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::vector<Row>> ready;
  bool at_end = false, given_up = false;
  std::exception_ptr failure;
  std::vector<Row> batch;  ///< at hand
  std::size_t at = 0;
  std::thread reader;

  void read() {
    try {
      while (fill()) continue;
    } catch (...) {
      const std::lock_guard lock(mutex);
      failure = std::current_exception();
    }
    const std::lock_guard lock(mutex);
    at_end = true;
    changed.notify_all();
  }

  /// Reads one batch and hands it over; false at the end.
  bool fill() {
    std::vector<Row> next;
    next.reserve(batch_rows);
    Row row;
    bool more = true;
    while (next.size() < batch_rows && (more = rows->next(row))) next.push_back(std::move(row));
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return ready.size() < most_batches || given_up; });
    if (!next.empty()) ready.push_back(std::move(next));
    changed.notify_all();
    return more && !given_up;
  }
};

AheadReader::AheadReader(std::unique_ptr<RowReader> rows) : state_(std::make_unique<State>()) {
  state_->merges = rows->merges();
  state_->hidden = rows->hidden_columns();
  state_->rows = std::move(rows);
  state_->reader = std::thread([this] { state_->read(); });
}

AheadReader::~AheadReader() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->given_up = true;
  }
  state_->changed.notify_all();
  state_->reader.join();
}

bool AheadReader::next(Row& row) {
  State& its = *state_;
  if (its.at == its.batch.size()) {
    std::unique_lock lock(its.mutex);
    its.changed.wait(lock, [&] { return !its.ready.empty() || its.at_end; });
    if (its.ready.empty()) {
      if (its.failure) std::rethrow_exception(std::exchange(its.failure, nullptr));
      return false;
    }
    its.batch = std::move(its.ready.front());
    its.ready.pop_front();
    its.at = 0;
    its.changed.notify_all();
  }
  std::swap(row, its.batch[its.at++]);
  return true;
}

const std::vector<Merge>& AheadReader::merges() const { return state_->merges; }
const std::vector<std::size_t>& AheadReader::hidden_columns() const { return state_->hidden; }

}  // namespace duban::intake
