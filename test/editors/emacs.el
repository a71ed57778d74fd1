;;; emacs.el --- Drives eglot as a person does, in batch mode  -*- lexical-binding: t; -*-

;; Opens the draft that SAMPADAK_DRAFT names. Prints what it saw as one line of JSON.

(require 'cl-lib)
(require 'json)
(require 'package)
(package-initialize)
(setq make-backup-files nil
      create-lockfiles nil
      eglot-sync-connect 20)
(load (expand-file-name "init.el") nil t)

(defvar desk-seen nil "What was seen, as an alist.")

(defun desk-wait (what ready)
  "Waits until READY gives something, at most 20 seconds for WHAT."
  (let ((until (+ (float-time) 20)))
    (while (not (funcall ready))
      (when (> (float-time) until) (error "Waited 20 s for %s" what))
      (accept-process-output nil 0.05))))

(defun desk-findings ()
  "The diagnostics of the buffer, each as line and message, in order."
  (mapcar (lambda (diagnostic)
            (format "%d %s"
                    (line-number-at-pos (flymake-diagnostic-beg diagnostic))
                    (flymake-diagnostic-text diagnostic)))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun desk-goto (words)
  "Puts point at the beginning of WORDS."
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun desk-picking (words command)
  "Runs COMMAND as a person who picks what has WORDS from the menu."
  (cl-letf ((last-nonmenu-event t)
            ((symbol-function 'completing-read)
             (lambda (_prompt items &rest _)
               (let ((titles (mapcar #'car items)))
                 (push (cons 'menu (vconcat titles)) desk-seen)
                 (or (cl-find-if (lambda (title) (string-search words title)) titles)
                     (error "No fix with ‘%s’" words))))))
    (call-interactively command)))

(condition-case problem
    (progn
      (find-file (getenv "SAMPADAK_DRAFT"))
      ;; what a person's first command sets off
      (run-hooks 'post-command-hook)
      (desk-wait "the server" #'eglot-current-server)
      (flymake-start)
      (desk-wait "the findings" #'flymake-diagnostics)
      (let ((found (desk-findings)))
        (push (cons 'mode (symbol-name major-mode)) desk-seen)
        (push (cons 'found (vconcat found)) desk-seen)
        (desk-goto "26 फाटक")
        (call-interactively #'xref-find-definitions)
        (push (cons 'source (buffer-substring (point) (+ (point) (length "सिंचाई विभाग")))) desk-seen)
        (desk-goto "Advertisement")
        (desk-picking "हटाएं" #'eglot-code-actions)
        (save-buffer)
        (eglot--signal-textDocument/didChange)
        (desk-wait "fewer findings" (lambda () (< (length (flymake-diagnostics)) (length found))))
        (push (cons 'left (vconcat (desk-findings))) desk-seen)))
  (error (push (cons 'problem (error-message-string problem)) desk-seen)))
(princ (json-encode desk-seen))
(terpri)
(when (eglot-current-server) (ignore-errors (eglot-shutdown (eglot-current-server))))
