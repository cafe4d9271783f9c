import '../../../core/design/base.css'
